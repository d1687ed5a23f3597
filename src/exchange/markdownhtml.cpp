// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/markdownhtml.h"

#include <md4c-html.h>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Ochre::Exchange {

QString htmlOf(const QString &markdown)
{
    const QByteArray text = markdown.toUtf8();
    QByteArray html;
    const auto take = [](const MD_CHAR *piece, MD_SIZE size, void *to) {
        static_cast<QByteArray *>(to)->append(piece, static_cast<qsizetype>(size));
    };
    constexpr unsigned dialect = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_NOHTMLBLOCKS | MD_FLAG_NOHTMLSPANS;
    if (md_html(text.constData(), static_cast<MD_SIZE>(text.size()), take, &html, dialect, 0) != 0) {
        return markdown.toHtmlEscaped(); // no memory: the text as it is
    }
    // No file goes with a card.
    static const QRegularExpression picture(u"<img src=\"[^\"]*\" alt=\"([^\"]*)\"[^>]*>"_s);
    return QString::fromUtf8(html).replace(picture, u"\\1"_s).trimmed();
}

} // namespace Ochre::Exchange
