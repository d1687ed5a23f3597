// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workbench/fixchooser.h"

#include "diagnostics/fixes.h"
#include "editor/codeeditor.h"
#include "ui_fixpreview.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QMenu>
#include <QPushButton>

namespace Ochre::Workbench {

namespace {

QString menuText(const Diagnostics::Fix &fix)
{
    QString text = fix.title;
    text.replace(u'&', QStringLiteral("&&"));
    switch (fix.applicability) {
    case Diagnostics::Applicability::MaybeIncorrect:
    case Diagnostics::Applicability::Unspecified:
        return FixChooser::tr("%1 (with a preview)").arg(text);
    case Diagnostics::Applicability::HasPlaceholders:
        return FixChooser::tr("%1 (fill in the marked part)").arg(text);
    case Diagnostics::Applicability::MachineApplicable:
        break;
    }
    return text;
}

QString previewText(const std::vector<Diagnostics::LineChange> &changes)
{
    QString text;
    for (const Diagnostics::LineChange &change : changes) {
        text += FixChooser::tr("line %1").arg(change.line) + u'\n';
        for (const QByteArray &line : change.before) {
            text += u"− " + QString::fromUtf8(line) + u'\n';
        }
        for (const QByteArray &line : change.after) {
            text += u"+ " + QString::fromUtf8(line) + u'\n';
        }
    }
    return text;
}

} // namespace

FixChooser::FixChooser(QObject *parent)
    : QObject(parent)
{
}

void FixChooser::setLook(const Design::Look &look)
{
    m_look = look;
}

void FixChooser::offer(Editor::CodeEditor &editor, const Diagnostics::Diagnostic &diagnostic, quint64 revision,
                       Course::FixPolicy policy)
{
    if (diagnostic.fixes.empty()) {
        emit refused(tr("The compiler suggests no fix for this problem."));
        return;
    }
    if (policy == Course::FixPolicy::Hint) {
        emit refused(tr("Hint: the compiler would “%1”. In this exercise the repair is yours to find.")
                         .arg(diagnostic.fixes.front().title));
        return;
    }
    if (editor.revision() != revision) {
        emit refused(tr("The program has changed since it was checked. Wait for the next check and try again."));
        return;
    }
    if (diagnostic.fixes.size() == 1) {
        apply(editor, diagnostic.code, diagnostic.fixes.front(), revision);
    } else {
        choose(editor, diagnostic, revision);
    }
}

void FixChooser::choose(Editor::CodeEditor &editor, const Diagnostics::Diagnostic &diagnostic, quint64 revision)
{
    auto *menu = new QMenu(&editor);
    menu->setObjectName(QStringLiteral("fixMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const Diagnostics::Fix &fix : diagnostic.fixes) {
        connect(menu->addAction(menuText(fix)), &QAction::triggered, &editor,
                [this, &editor, code = diagnostic.code, fix, revision] { apply(editor, code, fix, revision); });
    }
    menu->setActiveAction(menu->actions().constFirst());
    menu->popup(editor.mapToGlobal(QPoint(editor.width() / 3, editor.height() / 4)));
}

void FixChooser::apply(Editor::CodeEditor &editor, const QString &code, const Diagnostics::Fix &fix, quint64 revision)
{
    const bool certain = fix.applicability == Diagnostics::Applicability::MachineApplicable
                         || fix.applicability == Diagnostics::Applicability::HasPlaceholders;
    if (!certain && !confirm(editor, fix)) {
        return;
    }
    if (const Result<void> done = editor.applyEdits(fix.edits, revision); !done) {
        emit refused(done.error().text());
        return;
    }
    emit applied(code, fix.title);
}

bool FixChooser::confirm(Editor::CodeEditor &editor, const Diagnostics::Fix &fix) const
{
    const QByteArray source = editor.text();
    const auto changes = Diagnostics::previewFix(source, fix);
    if (!changes) {
        return true; // applyEdits says why it cannot be done
    }
    QDialog dialog(&editor);
    Ui::FixPreview form;
    form.setupUi(&dialog);
    dialog.setObjectName(QStringLiteral("fixPreview"));
    form.previewTitle->setText(fix.title);
    form.previewText->setFont(m_look.type.codeSmall());
    form.previewText->setPlainText(previewText(*changes));
    QPushButton *apply = form.previewButtons->addButton(tr("Apply fix"), QDialogButtonBox::AcceptRole);
    apply->setObjectName(QStringLiteral("applyFixButton"));
    apply->setProperty("primary", true);
    connect(form.previewButtons, &QDialogButtonBox::accepted, &dialog, &QDialog::accept);
    connect(form.previewButtons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    return dialog.exec() == QDialog::Accepted;
}

} // namespace Ochre::Workbench
