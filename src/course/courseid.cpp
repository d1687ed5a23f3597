// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "course/courseid.h"

#include <QRegularExpression>

namespace Ochre::Course {

bool isId(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^[a-z0-9]+(-[a-z0-9]+)*\\z"));
    return text.size() <= longestId && form.match(text).hasMatch();
}

} // namespace Ochre::Course
