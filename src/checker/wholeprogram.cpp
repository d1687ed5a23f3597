// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checker/wholeprogram.h"

#include "course/sourcetokens.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Checker {

using Course::Fence;

namespace {

// Whether everything at the margin begins or ends an item; then the text is a library, else the body of a function.
bool holdsOnlyItems(const QString &source)
{
    static const QRegularExpression item(
        u"^(pub\\b|fn\\b|use\\b|struct\\b|enum\\b|union\\b|trait\\b|impl\\b|mod\\b|const\\b|static\\b|type\\b|"
        u"extern\\b|"
        "macro_rules!|async fn\\b|unsafe (fn|impl|trait|extern)\\b|where\\b|[#})\\]])"_s);
    const QString code = QString::fromUtf8(Course::codeOnly(source.toUtf8()));
    return std::ranges::all_of(code.split(u'\n'), [](const QString &line) {
        return line.trimmed().isEmpty() || line[0].isSpace() || item.match(line).hasMatch();
    });
}

} // namespace

QByteArray wholeProgram(const Fence &fence)
{
    if (fence.hasMain()) {
        return fence.source.toUtf8();
    }
    if (holdsOnlyItems(fence.source)) {
        return fence.source.toUtf8() + "\nfn main() {}\n";
    }
    return "fn main() {" + fence.source.toUtf8() + "\n}\n";
}

QByteArray wholeProgram(const QString &source)
{
    Fence fence;
    fence.language = u"rust"_s;
    fence.source = source;
    return wholeProgram(fence);
}

} // namespace Ochre::Checker
