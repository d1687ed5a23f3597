// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workbench/examplelinks.h"

#include "workbench/cardtext.h"

#include <QRegularExpression>

#include <algorithm>

namespace Ochre::Workbench {

namespace {

bool isFence(const QString &line)
{
    return line.trimmed().startsWith(QLatin1StringView("```"));
}

// The first word tells; behind it may stand anything, as in "ignore (needs a shell)".
bool isRustFence(const QString &line)
{
    static const QRegularExpression separator(QStringLiteral("[\\s,]"));
    static const QStringList others{QStringLiteral("text"), QStringLiteral("plain"), QStringLiteral("toml"),
                                    QStringLiteral("console"), QStringLiteral("sh")};
    return !others.contains(line.trimmed().sliced(3).trimmed().section(separator, 0, 0));
}

} // namespace

QString withExampleLinks(const QString &markdown, const QString &linkText, QStringList &examples)
{
    QStringList result;
    QStringList example;
    bool inside = false;
    bool isRust = false;
    for (const QString &line : markdown.split(u'\n')) {
        if (!isFence(line)) {
            const bool hidden = inside && isRust && (line.startsWith(QLatin1StringView("# ")) || line == u"#");
            if (!hidden) {
                result << line;
            }
            example << (hidden ? line.sliced(std::min<qsizetype>(2, line.size())) : line);
            continue;
        }
        inside = !inside;
        if (inside) {
            isRust = isRustFence(line);
            result << (isRust ? QStringLiteral("```rust") : QStringLiteral("```text"));
        } else {
            result << QStringLiteral("```");
            if (isRust) {
                examples << example.join(u'\n');
                result
                    << QStringLiteral("\n[%1](%2%3)\n").arg(linkText, CardText::exampleLink).arg(examples.size() - 1);
            }
        }
        example.clear();
    }
    return result.join(u'\n');
}

} // namespace Ochre::Workbench
