// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workbench/fixchooser.h"

#include "editor/codeeditor.h"
#include "workbench/fixtext.h"

#include <QMenu>

namespace Ochre::Workbench {

FixChooser::FixChooser(QObject *parent)
    : QObject(parent)
{
}

void FixChooser::offer(Editor::CodeEditor &editor, int diagnostic, const FixManners &manners)
{
    const Diagnostics::Diagnostic &problem = editor.diagnostics()[static_cast<std::size_t>(diagnostic)];
    if (problem.fixes.empty()) {
        emit refused(tr("The compiler suggests no fix for this problem."));
        return;
    }
    if (manners.policy == Course::FixPolicy::Hint) {
        emit refused(tr("Hint: the compiler would “%1”. In this exercise the repair is yours to find.")
                         .arg(problem.fixes.front().title));
        return;
    }
    if (manners.isTaught && manners.hintsLeft > 0) {
        emit hintFirst(tr("This lesson is about %1, so hints come first: the fixes are shown after the last one.")
                           .arg(problem.code));
        return;
    }
    if (editor.revision() != editor.diagnosticsRevision()) {
        emit refused(tr("The program has changed since it was checked. Wait for the next check and try again."));
        return;
    }
    const bool isShown = editor.shownFixes() == diagnostic;
    if (!isShown && editor.showFixes(diagnostic, cardFixes(editor.text(), problem))) {
        return;
    }
    if (isShown && problem.fixes.size() == 1) {
        apply(editor, diagnostic, 0);
    } else {
        choose(editor, diagnostic);
    }
}

bool FixChooser::follow(Editor::CodeEditor &editor, int diagnostic, const QString &action)
{
    bool isNumber = false;
    const qsizetype number = action.startsWith(u"fix:") ? action.sliced(4).toLongLong(&isNumber) : 0;
    const bool isThere = diagnostic >= 0 && diagnostic < std::ssize(editor.diagnostics());
    if (!isNumber || !isThere || number < 0
        || number >= std::ssize(editor.diagnostics()[static_cast<std::size_t>(diagnostic)].fixes)) {
        return false;
    }
    apply(editor, diagnostic, static_cast<std::size_t>(number));
    return true;
}

void FixChooser::choose(Editor::CodeEditor &editor, int diagnostic)
{
    auto *menu = new QMenu(&editor);
    menu->setObjectName(QStringLiteral("fixMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const std::vector<Editor::CardFix> fixes =
        cardFixes(editor.text(), editor.diagnostics()[static_cast<std::size_t>(diagnostic)]);
    for (std::size_t number = 0; number < fixes.size(); ++number) {
        QString text = fixes[number].title;
        text.replace(u'&', QStringLiteral("&&"));
        connect(menu->addAction(text), &QAction::triggered, &editor,
                [this, &editor, diagnostic, number, revision = editor.diagnosticsRevision()] {
                    if (revision == editor.diagnosticsRevision()) { // else these are the fixes of another check
                        apply(editor, diagnostic, number);
                    }
                });
    }
    menu->setActiveAction(menu->actions().constFirst());
    menu->popup(editor.mapToGlobal(QPoint(editor.width() / 3, editor.height() / 4)));
}

void FixChooser::apply(Editor::CodeEditor &editor, int diagnostic, std::size_t fix)
{
    const Diagnostics::Diagnostic &problem = editor.diagnostics()[static_cast<std::size_t>(diagnostic)];
    const Diagnostics::Fix chosen = problem.fixes[fix]; // applying may bring other diagnostics
    const QString code = problem.code;
    const QByteArray before = editor.text();
    if (const Result<void> done = editor.applyEdits(chosen.edits, editor.diagnosticsRevision()); !done) {
        emit refused(done.error().text());
        return;
    }
    emit applied(code, chosen.title, fixDone(before, chosen));
}

} // namespace Ochre::Workbench
