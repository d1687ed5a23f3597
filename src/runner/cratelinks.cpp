// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runner/cratelinks.h"

namespace Ochre::Runner {

using namespace Qt::StringLiterals;

QStringList CrateLinks::flags(const QString &inside) const
{
    QStringList flags;
    for (const QString &link : externs) {
        flags << u"--extern"_s << link.section(u'=', 0, 0) + u'=' + inside + u'/' + link.section(u'=', 1);
    }
    if (!isEmpty()) {
        flags << u"-L"_s << u"dependency="_s + inside;
    }
    return flags;
}

} // namespace Ochre::Runner
