# Writes what R's packages survival (T. M. Therneau) and etm (A. Allignol) estimate, for the tests of org.entente.models.survival:
#   Rscript verification/survival/survival.R verification/survival/expected.csv
#   Rscript verification/survival/survival.R verification/survival/expected-igo.csv FOLDER/cow/igo_year_format_3.csv.gz
# The first uses data that are written out here and, once more, in the tests. The second reads the organisation-years of
# the Correlates of War and stores estimates only. The first line of each file names the versions that made it.
# Needs R >= 4.2 with survival >= 3 and etm; with Debian's packages r-cran-survival and r-cran-etm.
suppressPackageStartupMessages({
  library(survival)
  library(etm)
})
arguments <- commandArgs(trailingOnly = TRUE)
options(digits = 15)
lines <- c(paste0("# R ", getRversion(), ", survival ", packageVersion("survival"), ", etm ", packageVersion("etm")), "case,quantity,value")
note <- function(case, quantity, value) {
  stopifnot(length(quantity) == length(value))
  shown <- ifelse(is.na(value), "", formatC(value, digits = 15, format = "g", width = 1))
  lines <<- c(lines, paste(case, quantity, shown, sep = ","))
}

curve <- function(case, formula, data, times, ...) {
  km <- do.call(survfit, list(formula, data, conf.type = "log-log", ...))
  s <- summary(km, times = times, extend = TRUE)
  note(case, paste0("survival@", times), s$surv)
  note(case, paste0("error@", times), s$std.err)
  note(case, paste0("low@", times), s$lower)
  note(case, paste0("high@", times), s$upper)
  h <- stepfun(km$time, c(0, km$cumhaz))(times)
  note(case, paste0("hazard@", times), h)
  note(case, paste0("hazardError@", times), stepfun(km$time, c(0, km$std.chaz))(times))
  median <- quantile(km, 0.5)
  note(case, c("median", "medianLow", "medianHigh"), c(median$quantile, median$lower, median$upper))
}

fitted <- function(case, fit, names = names(coef(fit))) {
  note(case, paste0("coefficient:", names), coef(fit))
  naive <- if (is.null(fit$naive.var)) fit$var else fit$naive.var
  note(case, paste0("error:", names), sqrt(diag(naive)))
  if (!is.null(fit$naive.var)) note(case, paste0("clustered:", names), sqrt(diag(fit$var)))
  note(case, c("logLikelihoodAtZero", "logLikelihood"), fit$loglik)
  note(case, "score", fit$score)
  note(case, "concordance", fit$concordance["concordance"])
  # cox.zph's own "rank" ranks censored times too, so that it moves when a spell is cut in two; ours is of events.
  y <- fit$y
  events <- y[y[, ncol(y)] == 1, ncol(y) - 1]
  mean_rank <- function(times) sapply(times, function(t) (sum(events < t) + 1 + sum(events <= t)) / 2)
  for (transform in c("identity", "log", "rank", "km")) {
    z <- if (transform == "rank") {
      cox.zph(fit, transform = mean_rank, terms = FALSE)
    } else {
      cox.zph(fit, transform = transform, terms = FALSE)
    }
    note(case, paste0("ph:", transform, ":", c(names, "GLOBAL")[seq_len(nrow(z$table))]), z$table[, "chisq"])
  }
  z <- cox.zph(fit, transform = "identity", terms = FALSE)
  note(case, paste0("firstResidual:", names), as.matrix(z$y)[1, ])
}
# survival's errors of incidences are infinitesimal jackknives; etm's are of Greenwood's type, as ours.
competing <- function(case, data, causes, times) {
  data$state <- factor(data$ending, c("censored", causes))
  data$id <- seq_len(nrow(data))
  fit <- survfit(Surv(entry, exit, state) ~ 1, data, id = id)
  s <- summary(fit, times = times)
  data$number <- match(data$ending, causes, nomatch = 0)
  greenwood <- etmCIF(Surv(entry, exit, number != 0) ~ 1, data, etype = number)[[1]]
  for (k in seq_along(causes)) {
    note(case, paste0(causes[k], "@", times), s$pstate[, match(causes[k], fit$states)])
    move <- paste("0", k)
    stopifnot(all.equal(s$pstate[, match(causes[k], fit$states)], unname(trprob(greenwood, move, times))))
    note(case, paste0(causes[k], "Error@", times), sqrt(trcov(greenwood, move, times)))
  }
}
exact <- coxph.control(eps = 1e-11, toler.chol = 1e-13, iter.max = 100)

freireich <- function() {
  # Remission in weeks, Cox (1972) Table 1, with the log white blood cell counts of Kleinbaum and Klein (2012).
  read.csv(text = "weeks,relapse,placebo,logWbc
35,0,0,1.45\n34,0,0,1.47\n32,0,0,2.20\n32,0,0,2.53\n25,0,0,1.78\n23,1,0,2.57\n22,1,0,2.32\n20,0,0,2.01\n19,0,0,2.05
17,0,0,2.16\n16,1,0,3.60\n13,1,0,2.88\n11,0,0,2.60\n10,0,0,2.70\n10,1,0,2.96\n9,0,0,2.80\n7,1,0,4.43\n6,0,0,3.20
6,1,0,2.31\n6,1,0,4.06\n6,1,0,3.28\n23,1,1,1.97\n22,1,1,2.73\n17,1,1,2.95\n15,1,1,2.30\n12,1,1,1.50\n12,1,1,3.06
11,1,1,3.49\n11,1,1,2.12\n8,1,1,3.52\n8,1,1,3.05\n8,1,1,2.32\n8,1,1,3.26\n5,1,1,3.49\n5,1,1,3.97\n4,1,1,4.36
4,1,1,2.42\n3,1,1,4.01\n2,1,1,4.91\n2,1,1,4.48\n1,1,1,2.80\n1,1,1,5.00\n")
}

# Sixty spells made by arithmetic on whole numbers: late entry, ties, weights, strata, clusters, two causes.
made <- function() {
  i <- 1:60
  entry <- (7 * i) %% 5
  data.frame(
    entry = entry, exit = entry + 1 + (11 * i) %% 9, cause = pmin((13 * i) %% 5, 2), subject = i %% 20,
    a = ((17 * i) %% 23) / 10, b = (29 * i) %% 7 - 3, weight = 1 + (i %% 3) / 2, stratum = i %% 2
  )
}

if (length(arguments) == 1) {
  six <- subset(freireich(), placebo == 0)
  none <- subset(freireich(), placebo == 1)
  curve("6-MP", Surv(weeks, relapse) ~ 1, six, c(6, 7, 10, 13, 16, 22, 23, 30))
  curve("placebo", Surv(weeks, relapse) ~ 1, none, c(1, 2, 3, 8, 22))
  test <- survdiff(Surv(weeks, relapse) ~ placebo, freireich())
  note("freireich-log-rank", c("statistic", "expected6mp", "expectedPlacebo"), c(test$chisq, test$exp))
  high <- freireich()
  high$high <- as.integer(high$logWbc > 3)
  test <- survdiff(Surv(weeks, relapse) ~ placebo + strata(high), high)
  note("freireich-stratified-log-rank", "statistic", test$chisq)
  high$group <- cut(high$logWbc, c(0, 2.3, 3, 9), labels = c("low", "medium", "high"))
  test <- survdiff(Surv(weeks, relapse) ~ group, high)
  note("wbc-log-rank", "statistic", test$chisq)
  for (ties in c("efron", "breslow")) {
    fit <- coxph(Surv(weeks, relapse) ~ placebo, freireich(), ties = ties, control = exact)
    fitted(paste0("freireich-", ties), fit, "placebo")
    fit <- coxph(Surv(weeks, relapse) ~ placebo + logWbc, freireich(), ties = ties, control = exact)
    fitted(paste0("remission-", ties), fit, c("placebo", "logWbc"))
  }
  for (ties in c("efron", "breslow")) {
    fit <- coxph(Surv(futime, fustat) ~ age + rx + ecog.ps, ovarian, ties = ties, control = exact)
    fitted(paste0("ovarian-", ties), fit, c("age", "rx", "ecog"))
  }
  fit <- coxph(Surv(futime, fustat) ~ age + ecog.ps + strata(rx), ovarian, control = exact)
  fitted("ovarian-stratified", fit, c("age", "ecog"))

  m <- made()
  m$any <- as.integer(m$cause > 0)
  curve("made", Surv(entry, exit, any) ~ 1, m, c(2, 4, 6, 8, 10))
  curve("made-weighted", Surv(entry, exit, any) ~ 1, m, c(2, 4, 6, 8, 10), weights = m$weight, robust = FALSE)
  for (ties in c("efron", "breslow")) {
    fit <- coxph(Surv(entry, exit, any) ~ a + b + strata(stratum), m, weights = weight, cluster = subject,
      ties = ties, control = exact)
    fitted(paste0("made-", ties), fit, c("a", "b"))
  }
  fit <- coxph(Surv(entry, exit, cause == 2) ~ a + b, m, cluster = subject, control = exact)
  fitted("made-second-cause", fit, c("a", "b"))
  m$ending <- c("censored", "first", "second")[m$cause + 1]
  competing("made-competing", m, c("first", "second"), c(2, 4, 6, 8, 10))
} else {
  rows <- read.csv(arguments[2], check.names = FALSE, na.strings = "", fileEncoding = "UTF-8")
  about <- c("ioname", "orgname", "year", "sdate", "deaddate", "dead", "integrated", "replaced", "longorgname", "ionum",
    "igocode", "version", "accuracyofpre1965membershipdates", "sourcesandnotes", "imputed", "political", "social",
    "economic")
  rows$members <- rowSums(rows[, setdiff(names(rows), about)] == 1, na.rm = TRUE)
  rows <- rows[order(rows$ioname, rows$year), ]
  one <- function(of) {
    first <- which(of$dead == 1)
    if (length(first) > 0) of <- of[seq_len(first[1]), ]
    n <- nrow(of)
    # Full members in the year before, or in the first year; none on record is a gap, not a zero.
    before <- c(of$members[1], of$members[-n])
    first <- c(of$members[of$members > 0], 0)[1]
    ended <- c(rep(0, n - 1), of$dead[n])
    cause <- if (of$replaced[n] == 1) "replaced" else if (of$integrated[n] == 1) "merged" else "died"
    data.frame(
      name = of$ioname, entry = of$year - of$sdate[1], exit = of$year - of$sdate[1] + 1, event = ended,
      ending = ifelse(ended == 1, cause, "censored"), members = ifelse(before > 0, log(before), NA),
      firstMembers = ifelse(first > 0, log(first), NA),
      political = as.integer(any(of$political %in% 1)), social = as.integer(any(of$social %in% 1)),
      old = as.integer(of$sdate[1] < 1946)
    )
  }
  years <- do.call(rbind, lapply(split(rows, rows$ioname), one))
  whole <- do.call(rbind, lapply(split(years, years$name), function(of) {
    transform(of[nrow(of), ], entry = of$entry[1], members = of$firstMembers[1])
  }))
  note("igo", c("organisations", "years", "events", "organisationsWithMembers", "yearsWithMembers"),
    c(nrow(whole), nrow(years), sum(whole$event), sum(!is.na(whole$members)), sum(!is.na(years$members))))
  curve("igo", Surv(entry, exit, event) ~ 1, whole, c(5, 10, 20, 50, 100, 150))
  fit <- coxph(Surv(entry, exit, event) ~ members + political + social + old, whole, control = exact)
  fitted("igo-whole", fit, c("members", "political", "social", "old"))
  fit <- coxph(Surv(entry, exit, event) ~ members + political + social + strata(old), years, cluster = name,
    control = exact)
  fitted("igo-years", fit, c("members", "political", "social"))
  test <- survdiff(Surv(exit, event) ~ old, whole)
  note("igo-log-rank", "statistic", test$chisq)
  competing("igo-competing", whole, c("died", "merged", "replaced"), c(10, 50, 100))
}
writeLines(lines, arguments[1])
