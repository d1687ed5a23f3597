// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "measure.h"

namespace Ochre::Bench {

/// The table: every row is printed as soon as it is measured.
class Report final {
public:
    /// A heading, and in one sentence how the rows below it are measured.
    void section(const QString &title, const QString &how) const;
    void ratio(const QString &what, const Ratio &ratio, double aim) const;
    /// `aim` is the largest good value; 0 = told for comparison only.
    void value(const QString &what, double measured, double aim, const QString &unit, const QString &detail = {}) const;
    void failure(const QString &what, const QString &reason) const;
};

} // namespace Ochre::Bench
