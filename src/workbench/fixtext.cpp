// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workbench/fixtext.h"

#include "base/lineindex.h"
#include "diagnostics/fixes.h"

#include <QCoreApplication>

namespace Ochre::Workbench {

namespace {

constexpr qsizetype longestQuote = 40;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Ochre::Workbench::FixText)
};

QString quoted(const QByteArray &bytes)
{
    const QString text = QString::fromUtf8(bytes).trimmed();
    return text.size() > longestQuote ? text.first(longestQuote - 1) + u'…' : text;
}

QString titleOf(const Diagnostics::Fix &fix)
{
    switch (fix.applicability) {
    case Diagnostics::Applicability::MaybeIncorrect:
    case Diagnostics::Applicability::Unspecified:
        return Text::tr("%1 (the compiler is not sure)").arg(fix.title);
    case Diagnostics::Applicability::HasPlaceholders:
        return Text::tr("%1 (fill in the marked part)").arg(fix.title);
    case Diagnostics::Applicability::MachineApplicable:
        break;
    }
    return fix.title;
}

} // namespace

std::vector<Editor::CardFix> cardFixes(const QByteArray &source, const Diagnostics::Diagnostic &diagnostic)
{
    std::vector<Editor::CardFix> fixes;
    const bool isOnly = diagnostic.fixes.size() == 1;
    for (const Diagnostics::Fix &fix : diagnostic.fixes) {
        Editor::CardFix shown{
            .title = titleOf(fix), .lines = {}, .apply = isOnly ? Text::tr("Apply Ctrl+.") : Text::tr("Apply")};
        const auto changes = Diagnostics::previewFix(source, fix);
        for (const Diagnostics::LineChange &change : changes ? *changes : std::vector<Diagnostics::LineChange>()) {
            for (qsizetype at = 0; at < change.before.size(); ++at) {
                shown.lines.push_back(
                    {change.line + static_cast<int>(at), false, QString::fromUtf8(change.before[at])});
            }
            for (qsizetype at = 0; at < change.after.size(); ++at) {
                shown.lines.push_back({change.line + static_cast<int>(at), true, QString::fromUtf8(change.after[at])});
            }
        }
        fixes.push_back(std::move(shown));
    }
    return fixes;
}

QString fixDone(const QByteArray &source, const Diagnostics::Fix &fix)
{
    const auto changes = Diagnostics::previewFix(source, fix);
    if (fix.edits.size() == 1 && changes) {
        const Diagnostics::Edit &edit = fix.edits.front();
        const QByteArray before = source.sliced(edit.byteStart, edit.byteEnd - edit.byteStart);
        const int line = LineIndex(source).positionAt(edit.byteStart).line;
        const bool isShort = !before.contains('\n') && !edit.replacement.trimmed().contains('\n');
        if (isShort && before.trimmed().isEmpty() && !edit.replacement.trimmed().isEmpty()) {
            return Text::tr("Line %1: “%2” was added.").arg(line).arg(quoted(edit.replacement));
        }
        if (isShort && edit.replacement.trimmed().isEmpty() && !before.trimmed().isEmpty()) {
            return Text::tr("Line %1: “%2” was taken away.").arg(line).arg(quoted(before));
        }
        if (isShort && !before.trimmed().isEmpty()) {
            return Text::tr("Line %1: “%2” became “%3”.")
                .arg(QString::number(line), quoted(before), quoted(edit.replacement));
        }
    }
    const int first = changes && !changes->empty() ? changes->front().line : 1;
    return Text::tr("The text was changed from line %1 on.").arg(first);
}

} // namespace Ochre::Workbench
