/// A folder of providers' files, read in place and never written. Entry type:
/// [org.entente.data.folder.FolderLibrary].
@NullMarked
package org.entente.data.folder;

import org.jspecify.annotations.NullMarked;
