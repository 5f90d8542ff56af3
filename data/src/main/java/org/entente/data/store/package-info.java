/// The store: immutable snapshots of providers' files. Each is a folder that appears complete or not at
/// all: the file byte for byte, its tables in Parquet as published, and a manifest that says what they
/// cover. Several processes may read and add at once. Entry type: [org.entente.data.store.Store].
@NullMarked
package org.entente.data.store;

import org.jspecify.annotations.NullMarked;
