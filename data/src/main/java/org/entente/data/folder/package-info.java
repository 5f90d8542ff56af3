/// Providers' files read into records: those of a folder in place, those of a store where it keeps them. Entry
/// type: [org.entente.data.folder.FolderLibrary].
@NullMarked
package org.entente.data.folder;

import org.jspecify.annotations.NullMarked;
