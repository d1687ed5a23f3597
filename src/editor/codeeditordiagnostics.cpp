// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of CodeEditor that shows what the compiler and the running program said.
#include "editor/codeeditorparts.h"

#include <algorithm>

namespace Ochre::Editor {

void CodeEditor::setSourceName(const QString &name)
{
    m_parts->marks.setSourceName(name);
}

bool CodeEditor::setDiagnostics(Diagnostics::DiagnosticList diagnostics, quint64 revision)
{
    if (revision != m_parts->revision) {
        return false;
    }
    // The preview of fixes stays as long as they are the same.
    const auto shown = static_cast<std::size_t>(shownFixes());
    const bool isSame =
        shownFixes() >= 0 && shown < diagnostics.size() && diagnostics[shown] == this->diagnostics()[shown];
    if (shownFixes() >= 0 && !isSame) {
        m_parts->cards.showFixes(-1, {});
    }
    m_parts->marks.setDiagnostics(std::move(diagnostics));
    m_parts->diagnosticsRevision = revision;
    return true;
}

quint64 CodeEditor::diagnosticsRevision() const
{
    return m_parts->diagnosticsRevision;
}

void CodeEditor::clearDiagnostics()
{
    m_parts->marks.clear();
}

const Diagnostics::DiagnosticList &CodeEditor::diagnostics() const
{
    return m_parts->marks.diagnostics();
}

int CodeEditor::activeDiagnostic() const
{
    return m_parts->marks.active();
}

void CodeEditor::goToDiagnostic(int index)
{
    if (index == -1 && m_parts->marks.runtimeMark() != nullptr) {
        goTo(m_parts->view.lineAt(m_parts->marks.runtimeMark()->start) + 1);
        m_parts->cards.update();
        m_parts->cards.reveal(index);
        return;
    }
    const Mark *mark = m_parts->marks.mainMark(index);
    if (mark == nullptr) {
        return;
    }
    m_parts->marks.setActive(index);
    select(mark->start, mark->start);
    m_parts->view.setFocus(Qt::OtherFocusReason);
    m_parts->cards.update();
    m_parts->cards.reveal(index);
    m_parts->accessibility.announce(announcementFor(index));
}

QString CodeEditor::announcementFor(int index) const
{
    const Diagnostics::Diagnostic &diagnostic = diagnostics()[static_cast<size_t>(index)];
    const auto sameKind = [&](const Diagnostics::Diagnostic &other) { return other.isError() == diagnostic.isError(); };
    const auto count = std::ranges::count_if(diagnostics(), sameKind);
    const auto before = std::count_if(diagnostics().begin(), diagnostics().begin() + index, sameKind);
    const int line = m_parts->view.lineAt(m_parts->marks.mainMark(index)->start) + 1;
    const QString message =
        diagnostic.code.isEmpty() ? diagnostic.message : diagnostic.code + u": " + diagnostic.message;
    const QString sentence =
        diagnostic.isError() ? tr("Error %1 of %2, line %3: %4") : tr("Warning %1 of %2, line %3: %4");
    return sentence.arg(before + 1).arg(count).arg(line).arg(message);
}

void CodeEditor::noteClickInCode(int diagnostic, int span)
{
    m_parts->marks.setActive(diagnostic);
    const Mark *mark = m_parts->marks.markOf(diagnostic, span);
    if (mark != nullptr && mark->isPrimary) {
        emit diagnosticActivated(diagnostic);
    } else {
        emit spanActivated(diagnostic, span);
    }
}

void CodeEditor::goToSpan(int diagnostic, int span)
{
    if (const Mark *mark = m_parts->marks.markOf(diagnostic, span)) {
        select(mark->start, mark->end);
        m_parts->view.setFocus(Qt::OtherFocusReason);
        m_parts->marks.setActive(diagnostic);
        m_parts->accessibility.announce(m_parts->marks.labelOf(*mark));
        emit spanActivated(diagnostic, span);
    }
}

void CodeEditor::goToNextDiagnostic()
{
    goToDiagnostic(m_parts->marks.next(m_parts->view.caret()));
}

void CodeEditor::goToPreviousDiagnostic()
{
    goToDiagnostic(m_parts->marks.previous(m_parts->view.caret()));
}

// Its key is ours only where the card of the caret's line offers it.
bool CodeEditor::runAction(const QString &action)
{
    emit actionRequested(m_parts->marks.active(), action);
    return true;
}

void CodeEditor::setCardActions(CardActionProvider provider)
{
    m_parts->cards.setActions(std::move(provider));
}

void CodeEditor::setFlows(FlowProvider provider)
{
    m_parts->marks.setFlows(std::move(provider));
}

bool CodeEditor::showFixes(int index, const std::vector<CardFix> &fixes)
{
    if (fixes.empty() || m_parts->marks.mainMark(index) == nullptr) {
        m_parts->cards.showFixes(-1, {});
        return false;
    }
    goToDiagnostic(index);
    m_parts->cards.showFixes(index, fixes);
    m_parts->cards.reveal(index);
    QStringList spoken;
    for (const CardFix &fix : fixes) {
        spoken << fix.title;
    }
    m_parts->accessibility.announce(
        tr("%n fix(es): %1", nullptr, static_cast<int>(fixes.size())).arg(spoken.join(QStringLiteral("; "))));
    return true;
}

int CodeEditor::shownFixes() const
{
    return m_parts->cards.shownFixes();
}

void CodeEditor::updateCards()
{
    m_parts->cards.updateSoon();
}

void CodeEditor::setRuntimeMark(int line, const QString &message)
{
    m_parts->marks.setRuntimeMark(m_parts->view.lineStart(line - 1), message);
}

void CodeEditor::clearRuntimeMark()
{
    m_parts->marks.clearRuntimeMark();
}

} // namespace Ochre::Editor
