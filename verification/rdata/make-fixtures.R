# Writes the .rds and .rda files that the tests of org.entente.data.rdata read, and beside each what R itself says is in
# it (write.csv). The data are invented. Needs R >= 4.2 with tibble, haven, bit64, data.table, in a UTF-8 locale:
#   LC_ALL=C.UTF-8 Rscript verification/rdata/make-fixtures.R data/src/test/resources/rdata
suppressPackageStartupMessages({
  library(tibble); library(haven); library(bit64); library(data.table)
})
out <- commandArgs(trailingOnly = TRUE)[1]
options(scipen = 100, digits = 15)

path <- function(name) file.path(out, name)
# What R says is in a table: times in UTC, missing as nothing, numbers to 15 digits and without exponents.
expect <- function(table, name) {
  plain <- as.data.frame(table)
  for (column in names(plain)) {
    x <- plain[[column]]
    if (inherits(x, "POSIXct")) {
      x <- format(x, "%Y-%m-%dT%H:%M:%SZ", tz = "UTC")
    } else if (inherits(x, "difftime")) {
      x <- as.numeric(x)
    } else if (inherits(x, "haven_labelled")) {
      x <- as.vector(zap_labels(x))
    } else if (inherits(x, "integer64")) {
      x <- as.character(x)
    }
    if (is.double(x)) x[is.nan(x)] <- NA
    plain[[column]] <- x
  }
  write.csv(plain, path(paste0(name, ".csv")), row.names = FALSE, na = "", fileEncoding = "UTF-8")
}

# Every type of a column, in every version and compression.
types <- data.frame(
  state = c("Ruritania", "Grand Fenwick", NA, "\u0420\u0443\u0440\u0438\u0442\u0430\u043d\u0438\u044f", ""),
  member = c(TRUE, FALSE, NA, TRUE, FALSE),
  year = c(1999L, 2001L, NA, -5L, 2147483647L),
  gdp = c(12.5, NA, NaN, -0.001, 1e15),
  growth = c(0.1, 1/4, 3, Inf, -Inf),
  region = factor(c("north", "south", NA, "north", "east"), levels = c("south", "north", "east")),
  rank = factor(c("low", "high", "mid", NA, "low"), levels = c("low", "mid", "high"), ordered = TRUE),
  joined = as.Date(c("1994-10-15", "1969-12-31", NA, "2024-02-29", "1800-01-01")),
  signed = as.POSIXct(c("2014-03-27 12:30:00", "1969-12-31 23:59:59", NA, "2024-02-29 00:00:00", "1900-01-01 06:07:08"), tz = "UTC"),
  local = as.POSIXct(c("2014-03-27 12:30:00", "2014-07-27 12:30:00", NA, "2000-01-01 00:00:00", "1999-12-31 23:00:00"), tz = "Europe/Moscow"),
  stay = as.difftime(c(1, 2.5, NA, 0, 400), units = "days"),
  stringsAsFactors = FALSE)
types$day <- structure(c(0L, 16071L, NA, -1L, 19782L), class = "Date")
expect(types, "types")
for (version in 2:3) {
  for (compress in c("gzip", "bzip2", "xz")) saveRDS(types, path(sprintf("types-v%d-%s.rds", version, compress)), version = version, compress = compress)
  saveRDS(types, path(sprintf("types-v%d-none.rds", version)), version = version, compress = FALSE)
  saveRDS(types, path(sprintf("types-v%d-ascii.rds", version)), version = version, ascii = TRUE, compress = FALSE)
}
saveRDS(types, path("types-v3-asciihex.rds"), version = 3, ascii = NA, compress = FALSE)

# Numbers at the edges, to 17 digits.
edges <- data.frame(value = c(1/3, pi, 0.1 + 0.2, 2^53 + 2, 1e22, 123456789012345680, .Machine$double.xmax, .Machine$double.xmin, 5e-324, 1e-7, 1e-5, 100000, -0.5))
saveRDS(edges, path("edges.rds"))
writeLines(sprintf("%.17g", edges$value), path("edges.txt"))

# Frames of other packages.
frame <- tibble(
  iso = c("RUR", "FEN", "SYL"),
  weight = structure(c(1, 2, NA), label = "Weight in the council"),
  ends = list(1:2, "a", NULL),
  nested = tibble(a = 1:3, b = letters[1:3]),
  grid = matrix(1:6, nrow = 3),
  wave = complex(real = 1:3, imaginary = 0),
  bytes = as.raw(1:3))
saveRDS(frame, path("tibble.rds"))
expect(frame[c("iso", "weight")], "tibble")

table <- data.table(id = as.integer64(c("9007199254740993", NA, "-1")), time = as.ITime(c("01:02:03", "23:59:59", NA)))
saveRDS(table, path("datatable.rds"))
expect(data.frame(id = table$id, time = as.integer(table$time)), "datatable")

labelled <- tibble(
  vote = labelled(c(1, 3, 2, NA, 8), c(yes = 1, abstain = 2, no = 3), label = "How the state voted"),
  seat = labelled(c(1L, NA, 0L, 1L, 1L), c("not elected" = 0L, elected = 1L)),
  iso = labelled(c("R", "F", "R", NA, "F"), c(Ruritania = "R", Fenwick = "F"), label = "Country"),
  income = labelled(c(10, tagged_na("a"), tagged_na("z"), NA, 30.5), c(refused = tagged_na("a"), high = 30.5)),
  age = labelled_spss(c(31, 99, 98, NA, 40), c("no answer" = 99), na_values = c(98, 99), label = "Age in years"))
attr(labelled$vote, "format.stata") <- "%9.0g"
attr(labelled, "label") <- "Votes of an invented assembly"
saveRDS(labelled, path("labelled.rds"))
expect(transform(as.data.frame(labelled), age = as.vector(unclass(age))), "labelled")

# Vectors that R keeps in short form: sequences, vectors with a note that they are sorted, texts not yet made.
short <- list(
  up = 1:5,
  down = 5:1,
  real = as.double(1:5),
  sorted = .Internal(wrap_meta(c(1.5, 2.5, 3.5, 4.5, 5.5), TRUE, TRUE)),
  ordered = .Internal(wrap_meta(c(2L, 4L, 6L, 8L, 10L), TRUE, TRUE)),
  name = .Internal(wrap_meta(c("a", "b", "c", "d", "e"), TRUE, TRUE)),
  flag = .Internal(wrap_meta(c(FALSE, FALSE, TRUE, TRUE, NA), FALSE, FALSE)),
  whole = as.character(1:5),
  text = as.character(c(1.5, 1e5, 1e-5, 123456.7, NA)),
  # scipen is kept with the vector, so these come out without an exponent ...
  plain = as.character(c(1e10, 2, 1/3, -1e-7, Inf)))
# ... and these with one.
options(scipen = 0)
short$exponent <- as.character(c(1e5, 1e10, 1e-5, 0.0001, 1e300))
saveRDS(structure(short, class = "data.frame", row.names = .set_row_names(5L)), path("short.rds"), version = 3)
wanted <- as.data.frame(lapply(short, function(x) { x[1] <- x[1]; x }))
options(scipen = 100)
expect(wanted, "short")

# Texts in several encodings, marked and not.
word <- "Malm\u00f6"
latin <- iconv(word, "UTF-8", "latin1"); Encoding(latin) <- "latin1"
quotes <- "\x93a\x94"; Encoding(quotes) <- "latin1"
raw_bytes <- "a\xff"; Encoding(raw_bytes) <- "bytes"
texts <- data.frame(utf8 = c(word, "plain"), latin1 = c(latin, quotes), bytes = c(raw_bytes, "b"), stringsAsFactors = FALSE)
saveRDS(texts, path("texts.rds"), version = 3)
# A file as R writes it where the native encoding is CP1251: its header says so and the texts carry no mark.
cyrillic <- iconv("\u041c\u0438\u043d\u0441\u043a", "UTF-8", "CP1251"); Encoding(cyrillic) <- "unknown"
native <- data.frame(city = c(cyrillic, "Brest"), stringsAsFactors = FALSE)
bytes <- serialize(native, NULL, version = 3)
stopifnot(identical(rawToChar(bytes[19:23]), "UTF-8"))
bytes <- c(bytes[1:14], as.raw(c(0, 0, 0, 6)), charToRaw("CP1251"), bytes[24:length(bytes)])
writeBin(bytes, path("native-v3.rds"))
saveRDS(native, path("native-v2.rds"), version = 2)

# Matrices and row names.
votes <- matrix(c(1, NA, 0.5, 1, 0, 1), nrow = 2, dimnames = list(state = c("RUR", "FEN"), topic = c("peace", "trade", "sea")))
saveRDS(votes, path("matrix.rds"))
write.csv(votes, path("matrix.csv"), na = "")
saveRDS(matrix(c("a", "b", NA, "d"), nrow = 2), path("matrix-bare.rds"))
named <- data.frame(votes = c(3L, 5L), row.names = c("Ruritania", "Fenwick"))
saveRDS(named, path("rownames.rds"))
saveRDS(named[c(FALSE, FALSE), , drop = FALSE], path("norows.rds"))
saveRDS(types[c(1, 5), c("state", "year")], path("subset.rds"))

# Workspaces with more than a table: a fit, functions (one compiled), environments, objects of other systems.
members <- data.frame(iso = c("RUR", "FEN"), since = c(1994L, 2002L), stringsAsFactors = FALSE)
fit <- lm(dist ~ speed, data = cars)
weigh <- function(x, by = 2) { for (i in seq_along(x)) x[i] <- x[i] / by; x }
weigh <- compiler::cmpfun(weigh)
room <- new.env(); assign("self", room, room); assign("n", 1:3, room)
setClass("Pact", representation(name = "character"))
pact <- new("Pact", name = "Zenda")
call <- quote(if (a > 1) f(x, y = 2) else g(...))
basic <- sum
nothing <- NULL
loop <- expression(a + b, c)
for (version in 2:3) save(fit, weigh, room, pact, members, call, basic, nothing, loop, file = path(sprintf("workspace-v%d.rda", version)), version = version)
save(members, fit, file = path("workspace-ascii.rda"), ascii = TRUE, compress = FALSE)
save(members, weigh, file = path("workspace-xz.RData"), compress = "xz")
save(members, file = path("workspace-bzip2.RData"), compress = "bzip2")
expect(members, "members")
treaties <- data.frame(name = "Zenda", year = 1894L)
save(members, treaties, votes, file = path("several.rda"))
save(votes, fit, file = path("onematrix.rda"))
save(fit, weigh, file = path("notable.rda"))

# What is not a table.
saveRDS(list(a = 1:3, b = "x"), path("list.rds"))
saveRDS(fit, path("fit.rds"))
saveRDS(c(1.5, 2), path("vector.rds"))
saveRDS(NULL, path("null.rds"))
saveRDS(array(1:8, c(2, 2, 2)), path("array.rds"))
saveRDS(weigh, path("function.rds"))

# Levels, row names and column names in short form, and numbers as row names.
codes <- data.frame(group = structure(rep(1:2, 2), levels = as.character(1:2), class = "factor"))
saveRDS(codes, path("levels.rds"), version = 3)
expect(codes, "levels")
years <- matrix(1:4, 2, dimnames = list(c("1951", "1956"), as.character(1:2)))
saveRDS(years, path("years.rds"), version = 3)
