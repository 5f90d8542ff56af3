# Compares what R's package foreign (its code is that of shapelib) reads in the .dbf files of make-fixtures.py with the
# CSV files beside them. foreign shows deleted records too, of which these files have one, and leaves texts in their bytes.
#   Rscript verification/dbf/read-fixtures.R data/src/test/resources/dbf
library(foreign)
folder <- commandArgs(trailingOnly = TRUE)[1]
pages <- c(cyrillic = "CP1251", western = "CP1252", dos = "CP866", plain = "ASCII")
for (name in names(pages)) {
  read <- read.dbf(file.path(folder, paste0(name, ".dbf")), as.is = TRUE)
  read <- read[is.na(read$NAME) | read$NAME != "gone", 1:6]
  read$NAME <- iconv(read$NAME, pages[[name]], "UTF-8")
  csv <- read.csv(file.path(folder, paste0(name, ".csv")), encoding = "UTF-8", na.strings = "",
                  colClasses = c("character", "numeric", "numeric", "numeric", "Date", "logical"))
  stopifnot(nrow(read) == nrow(csv))
  for (column in 1:6) {
    a <- read[[column]]
    b <- csv[[column]]
    stopifnot(identical(is.na(a), is.na(b)), all(a == b, na.rm = TRUE))
  }
  cat(name, "agrees\n")
}
