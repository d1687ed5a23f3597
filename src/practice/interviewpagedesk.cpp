// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of InterviewPage for what is answered there, and how answers were.

#include "models/answernote.h"
#include "practice/answerdesk.h"
#include "practice/interviewpage.h"
#include "practice/questionpanel.h"
#include "richtext/pageformat.h"
#include "ui_interviewpage.h"

#include <QRandomGenerator>
#include <QScrollBar>

namespace Ochre::Practice {

void InterviewPage::answerQuestion(const QString &questionId)
{
    showQuestion(questionId);
    const Study::InterviewEntry *entry = m_bank.find(questionId);
    if (!entry || entry->question.kind == Course::QuestionKind::Open || entry->question.task) {
        return;
    }
    m_desk->ask(entry->question, {entry->lesson, m_pack, m_version}, QRandomGenerator::global()->generate());
    m_ui->interviewBrowser->hide();
    m_desk->show();
    m_desk->panel().setFocus(Qt::OtherFocusReason);
}

QuestionPanel &InterviewPage::questionPanel() const
{
    return m_desk->panel();
}

// Back to the link that led there.
void InterviewPage::leaveDesk()
{
    if (m_desk->isHidden()) {
        return;
    }
    const QString asked = m_desk->questionId();
    m_desk->hide();
    m_ui->interviewBrowser->show();
    m_ui->interviewBrowser->setFocus(Qt::OtherFocusReason);
    m_ui->interviewBrowser->focusLink(Richtext::PageLink{QStringLiteral("answer"), asked}.href());
}

QHash<QString, QString> InterviewPage::answerNotes() const
{
    QHash<QString, QString> notes;
    for (const Study::InterviewEntry &entry : m_bank.entries()) {
        if (const QString note = Models::answerNote(entry.question, m_progress.state()); !note.isEmpty()) {
            notes.insert(entry.question.id, note);
        }
    }
    return notes;
}

void InterviewPage::showAnswers()
{
    if (QHash<QString, QString> notes = answerNotes(); notes != m_notes) {
        m_notes = std::move(notes);
        rewriteGroup();
    }
}

void InterviewPage::showTables()
{
    showSpecial(Special::Tables);
}

void InterviewPage::showMustKnow()
{
    showSpecial(Special::MustKnow);
}

void InterviewPage::showSpecial(Special special)
{
    for (int row = 0; row < m_ui->interviewGroups->count(); ++row) {
        if (specialAt(row) == special) {
            m_ui->interviewGroups->setCurrentRow(row);
        }
    }
}

} // namespace Ochre::Practice
