# Weights of synthetic controls by the dual method of Goldfarb and Idnani (R package quadprog), for the tests of
# org.entente.models.beforeafter:
#   Rscript verification/beforeafter/synthetic.R verification/beforeafter/synthetic-expected.csv
# The series are made of sines, so that both sides have the same without a file. With Debian's r-cran-quadprog.
library(quadprog)
lines <- c(paste0("# R ", getRversion(), ", quadprog ", packageVersion("quadprog")), "case,quantity,value")
case <- function(name, donors, before, years) {
  t <- 0:(years - 1)
  series <- sapply(1:donors, function(j)
    8 + sin(1 + 3 * j) + (2 + cos(5 * j)) * t / 100 + 0.05 * sin(1.7 * t + j * j))
  treated <- 0.4 * series[, 1] + 0.35 * series[, 3] + 0.25 * series[, 4] + 0.1 * sin(2.3 * t) -
    ifelse(t >= before, 0.1, 0)
  pre <- 1:before
  d <- crossprod(series[pre, ])
  # the pivot is shifted by a ten-billionth where donors outnumber years; the shift is far below the digits compared
  fit <- solve.QP(d + diag(donors) * 1e-10, crossprod(series[pre, ], treated[pre]),
                  cbind(1, diag(donors)), c(1, rep(0, donors)), meq = 1)
  w <- pmax(fit$solution, 0)
  gap <- treated - series %*% w
  lines <<- c(lines, sprintf("%s,rmspe-before,%.9g", name, sqrt(mean(gap[pre]^2))),
              sprintf("%s,rmspe-after,%.9g", name, sqrt(mean(gap[-pre]^2))),
              sprintf("%s,w%d,%.9g", name, 1:donors, w))
}
case("few", 5, 12, 18)
case("many", 25, 15, 20)
writeLines(lines, commandArgs(trailingOnly = TRUE)[1])
