// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workbench/permissiondesk.h"

#include "editor/codeeditor.h"
#include "editor/linesigns.h"
#include "permissions/permissionwords.h"
#include "workbench/workbench.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

#include <algorithm>

using namespace std::chrono_literals;

namespace Ochre::Workbench {

namespace {

constexpr auto caretPause = 200ms;  // the caret passes many names on its way
constexpr auto typingPause = 600ms; // the check of the text comes first

} // namespace

PermissionDesk::PermissionDesk(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_probe(parts.scratch, parts.helpers)
    , m_bar(new QFrame(&parts.workbench))
    , m_sentence(new QLabel(m_bar))
{
    m_bar->setObjectName(QStringLiteral("permissionBar"));
    m_sentence->setObjectName(QStringLiteral("permissionSentence"));
    m_sentence->setWordWrap(true);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *close = new QToolButton(m_bar);
    close->setObjectName(QStringLiteral("permissionCloseButton"));
    close->setText(QStringLiteral("×"));
    close->setAutoRaise(true);
    close->setAccessibleName(tr("Hide what may be done here"));
    close->setToolTip(close->accessibleName());
    connect(close, &QToolButton::clicked, this, &PermissionDesk::closed);
    auto *row = new QHBoxLayout(m_bar);
    row->addWidget(m_sentence, 1);
    row->addWidget(close, 0, Qt::AlignTop);
    parts.workbench.layout()->addWidget(m_bar);
    m_bar->hide();
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &PermissionDesk::ask);
    connect(&m_probe, &Permissions::PermissionProbe::finished, this, &PermissionDesk::accept);
    connect(&parts.workbench, &Workbench::documentChanged, this, [this] { follow(m_parts.workbench.editor()); });
    connect(&parts.workbench, &Workbench::projectFileShown, this, [this] { follow(m_parts.workbench.editor()); });
}

PermissionDesk::~PermissionDesk() = default;

void PermissionDesk::setToolchain(const Toolchain::Toolchain &toolchain)
{
    m_probe.setToolchain(toolchain);
}

void PermissionDesk::setLook(const Design::Look &look)
{
    m_look = look;
    if (m_editor && m_isShown) {
        Editor::LineSignMargin::of(*m_editor).setLook(look);
    }
}

void PermissionDesk::setShown(bool isShown)
{
    if (isShown == m_isShown) {
        return;
    }
    m_isShown = isShown;
    m_bar->setVisible(isShown);
    follow(m_parts.workbench.editor());
}

void PermissionDesk::follow(Editor::CodeEditor *editor)
{
    if (m_editor) {
        m_editor->disconnect(this);
        Editor::LineSignMargin::of(*m_editor).clear();
    }
    m_editor = editor;
    forget();
    if (!m_isShown) {
        return;
    }
    if (const QString sentence = obstacle(); !sentence.isEmpty()) {
        return say(sentence);
    }
    Editor::LineSignMargin::of(*editor).setLook(m_look);
    connect(editor, &Editor::CodeEditor::textChanged, this, &PermissionDesk::noteChange);
    connect(editor, &Editor::CodeEditor::caretMoved, this, [this] {
        sayLine();
        if (!m_pause.isActive() || m_pause.remainingTimeAsDuration() < caretPause) {
            m_pause.start(caretPause);
        }
    });
    ask();
}

QString PermissionDesk::obstacle() const
{
    if (!m_editor) {
        return tr("Open a program first.");
    }
    const Document &document = m_parts.workbench.document();
    if (m_parts.workbench.project()) {
        return tr("What may be done is shown for programs in one file.");
    }
    if (!document.crates.isEmpty()) {
        return tr("What may be done is shown for programs that need nothing but the standard library; this one uses "
                  "crates.");
    }
    return {};
}

void PermissionDesk::noteChange()
{
    forget();
    say(tr("The text has changed."));
    m_pause.start(typingPause);
}

void PermissionDesk::forget()
{
    m_probe.stop();
    m_pause.stop();
    m_table = {};
}

void PermissionDesk::ask()
{
    if (!m_isShown || !m_editor) {
        return;
    }
    const bool isChecked = m_editor->diagnosticsRevision() == m_editor->revision();
    if (isChecked && std::ranges::any_of(m_editor->diagnostics(), &Diagnostics::Diagnostic::isError)) {
        return say(tr("The program does not compile. Mend its errors first; until then only they tell what may be "
                      "done."));
    }
    const TextPosition caret = m_editor->caretPosition();
    m_probe.ask({m_editor->text(), m_parts.workbench.document().edition, caret.line, caret.column});
}

void PermissionDesk::accept(const Result<Permissions::PermissionTable> &table, const Permissions::Question &question)
{
    if (!m_editor || m_editor->text() != question.text) {
        return;
    }
    if (!table) {
        // Where no variable stands, what is known of the last one goes on.
        if (m_table.rows.empty()) {
            say(table.error().text());
        }
        return;
    }
    m_table = *table;
    std::vector<Editor::LineSigns> lines;
    std::ranges::transform(m_table.rows, std::back_inserter(lines), [this](const Permissions::PermissionRow &row) {
        return Editor::LineSigns{row.line, Permissions::lettersOf(m_table, row), Permissions::sentenceOf(m_table, row)};
    });
    Editor::LineSignMargin::of(*m_editor).show(lines);
    sayLine();
}

void PermissionDesk::sayLine()
{
    if (m_table.rows.empty() || !m_editor) {
        return;
    }
    const Permissions::PermissionRow *row = Permissions::rowAt(m_table, m_editor->caretPosition().line);
    say(row ? Permissions::sentenceOf(m_table, *row) : tr("`%1` is not known in this line.").arg(m_table.variable));
}

void PermissionDesk::say(const QString &sentence)
{
    m_sentence->setText(sentence);
}

} // namespace Ochre::Workbench
