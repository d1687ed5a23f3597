// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/plaintip.h"

using namespace Qt::StringLiterals;

namespace Ochre::Models {

QString plainTip(const QString &text)
{
    return text.contains(u'<') ? u"<span style=\"white-space: pre-wrap\">"_s + text.toHtmlEscaped() + u"</span>"_s
                               : text;
}

} // namespace Ochre::Models
