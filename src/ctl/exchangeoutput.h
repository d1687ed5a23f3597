// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "course/problem.h"

#include <QJsonArray>
#include <QTextStream>

namespace Ochre::Ctl {

/// [{"file","line","message"}] of what could not come in or go out.
[[nodiscard]] QJsonArray leftOutJson(const Course::Problems &problems);
/// A line for each, as compilers print it.
void printLeftOut(const Course::Problems &problems, QTextStream &err);

} // namespace Ochre::Ctl
