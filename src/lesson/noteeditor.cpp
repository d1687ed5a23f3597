// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/noteeditor.h"

#include "design/look.h"
#include "ui_noteeditor.h"

#include <QKeyEvent>
#include <QTimer>

namespace Ochre::Lesson {

namespace {

constexpr int draftDelayMs = 800;   // after the first key: who types on without a pause is not lost either
constexpr int longestNote = 20'000; // characters; what is written into the page must not hold it up

bool isSaveKey(const QKeyEvent &key)
{
    return (key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter) && key.modifiers().testFlag(Qt::ControlModifier);
}

} // namespace

NoteEditor::NoteEditor(QWidget *parent)
    : QFrame(parent)
    , m_ui(std::make_unique<Ui::NoteEditor>())
    , m_delay(new QTimer(this))
{
    m_ui->setupUi(this);
    m_ui->noteEdit->installEventFilter(this);
    setFocusProxy(m_ui->noteEdit);
    m_delay->setSingleShot(true);
    m_delay->setInterval(draftDelayMs);
    connect(m_delay, &QTimer::timeout, this, &NoteEditor::flushDraft);
    connect(m_ui->noteEdit, &QPlainTextEdit::textChanged, this, [this] {
        showState();
        if (!m_delay->isActive()) {
            m_delay->start();
        }
    });
    connect(m_ui->noteSaveButton, &QPushButton::clicked, this, &NoteEditor::save);
    connect(m_ui->noteCloseButton, &QPushButton::clicked, this, &NoteEditor::close);
    connect(m_ui->noteDiscardButton, &QPushButton::clicked, this, &NoteEditor::discardDraft);
    hide();
}

NoteEditor::~NoteEditor() = default;

void NoteEditor::open(const QString &title, const QString &saved, const QString &draft)
{
    m_isOpen = true;
    m_saved = saved;
    m_ui->noteTitleLabel->setText(title);
    m_ui->noteEdit->setAccessibleName(title);
    m_ui->noteEdit->setPlainText(draft.isEmpty() ? saved : draft);
    m_ui->noteEdit->moveCursor(QTextCursor::End);
    m_delay->stop(); // what was just put there is no typing
    showState();
    show();
    m_ui->noteEdit->setFocus();
}

void NoteEditor::close()
{
    if (!m_isOpen) {
        return;
    }
    flushDraft();
    m_isOpen = false;
    hide();
    emit closed();
}

void NoteEditor::setLook(const Design::Look &look)
{
    const QList<QWidget *> children = findChildren<QWidget *>();
    for (QWidget *child : children) {
        child->setFont(look.type.ui());
    }
    m_ui->noteTitleLabel->setFont(look.type.uiStrong());
    m_ui->noteEdit->setMinimumHeight(look.type.px(44));
    m_ui->noteEdit->setMaximumHeight(look.type.px(120));
}

QString NoteEditor::text() const
{
    return m_ui->noteEdit->toPlainText().trimmed();
}

bool NoteEditor::isChanged() const
{
    return text() != m_saved.trimmed();
}

void NoteEditor::save()
{
    if (m_isOpen && m_ui->noteSaveButton->isEnabled()) {
        m_delay->stop();
        const QString written = text();
        m_saved = written; // no draft is left of it
        emit saveRequested(written);
        close();
    }
}

void NoteEditor::flushDraft()
{
    m_delay->stop();
    if (m_isOpen) {
        emit draftChanged(isChanged() ? m_ui->noteEdit->toPlainText() : QString());
    }
}

void NoteEditor::discardDraft()
{
    putSaved();
    m_ui->noteEdit->setFocus();
}

// As one step of the field's own undo.
void NoteEditor::putSaved()
{
    QTextCursor all(m_ui->noteEdit->document());
    all.select(QTextCursor::Document);
    all.insertText(m_saved);
}

// While it is hidden its draft was handed on, and whoever saved the note went on from that.
void NoteEditor::follow(const QString &saved)
{
    if (!m_isOpen || saved == m_saved) {
        return;
    }
    const bool isTyped = isVisible() && isChanged();
    m_saved = saved;
    if (!isTyped) {
        putSaved();
        m_delay->stop();
    }
    showState();
}

void NoteEditor::showState()
{
    const bool changed = isChanged();
    const bool isTooLong = text().size() > longestNote;
    m_ui->noteDiscardButton->setVisible(changed);
    m_ui->noteSaveButton->setEnabled(changed && !text().isEmpty() && !isTooLong);
    if (isTooLong) {
        m_ui->noteStateLabel->setText(
            tr("This note is too long to be saved: at most %L1 characters. Make two of it.").arg(longestNote));
    } else if (changed) {
        m_ui->noteStateLabel->setText(tr("Not saved yet. Your draft is kept when you close."));
    } else {
        m_ui->noteStateLabel->setText(m_saved.isEmpty() ? tr("Nothing is written yet.") : tr("This is what is saved."));
    }
}

// The keys of the window must not take these two away.
bool NoteEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        if (isSaveKey(*key) || key->key() == Qt::Key_Escape) {
            key->accept();
            if (event->type() == QEvent::KeyPress) {
                keyPressEvent(key);
                return true;
            }
        }
    }
    return QFrame::eventFilter(watched, event);
}

void NoteEditor::keyPressEvent(QKeyEvent *event)
{
    if (isSaveKey(*event)) {
        save();
    } else if (event->key() == Qt::Key_Escape) {
        close();
    } else {
        QFrame::keyPressEvent(event);
    }
}

void NoteEditor::hideEvent(QHideEvent *event)
{
    flushDraft();
    QFrame::hideEvent(event);
}

} // namespace Ochre::Lesson
