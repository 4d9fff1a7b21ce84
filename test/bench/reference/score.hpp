// A value to 12 significant digits, ties upwards: what JavaScript's Number(value.toPrecision(12)) gives, to the last bit.
#pragma once
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <cstring>

inline double slowlyRounded(double value) {
  if (value == 0) return 0;
  // Exact digits: "d.ddd…e-xx", 60 after the point.
  char text[96];
  std::snprintf(text, sizeof text, "%.60e", value);
  const int exponent = std::atoi(std::strchr(text, 'e') + 1);
  long long digits = text[0] - '0';
  for (int i = 2; i < 13; i++) digits = digits * 10 + (text[i] - '0');
  if (text[13] >= '5') digits++;
  char decimal[48];
  std::snprintf(decimal, sizeof decimal, "%llde%d", digits, exponent - 11);
  return std::strtod(decimal, nullptr);
}

/** A product below this part of a score is not rounded up to it. */
constexpr double LESS_THAN_ROUNDED = 0.999999999;

inline double rounded(double value) {
  static constexpr double POWERS[] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
                                      1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
  if (value < 1e-10 || value >= 1e11) return slowlyRounded(value);
  // A power of ten that is at most two too small, by the exponent of the value: 1233 / 4096 is a little less than log10(2).
  int exponent = std::max(0, 10 - ((std::ilogb(value) + 1) * 1233 >> 12));
  double scaled = value * POWERS[exponent];
  while (scaled < 1e11) scaled = value * POWERS[++exponent];
  const double whole = std::floor(scaled), rest = scaled - whole;
  if (rest > 0.499 && rest < 0.501) return slowlyRounded(value);
  return (rest < 0.5 ? whole : whole + 1) / POWERS[exponent];
}
