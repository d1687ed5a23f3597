// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/result.h"

#include <QStringList>

namespace Ochre {

QString Error::text() const
{
    QStringList parts{what};
    if (!where.isEmpty()) {
        parts << where;
    }
    if (!advice.isEmpty()) {
        parts << advice;
    }
    return parts.join(u' ');
}

} // namespace Ochre
