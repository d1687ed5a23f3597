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
    AnswerOrigin origin = m_origins.value(entry->courseId);
    origin.lesson = entry->lessonId;
    Course::Question asked = entry->question;
    asked.id = entry->questionId;
    m_answering = questionId;
    m_desk->ask(asked, origin, QRandomGenerator::global()->generate());
    m_ui->interviewBrowser->hide();
    m_desk->show();
    m_desk->panel().setFocus(Qt::OtherFocusReason);
}

QuestionPanel &InterviewPage::questionPanel() const
{
    return m_desk->panel();
}

/// Whoever reads an answer has studied it: from then on it comes back. All that are unfolded at once were not read.
void InterviewPage::noteRead(const QString &fold)
{
    const Study::InterviewEntry *entry = nullptr;
    for (const QString &rung : {QStringLiteral("brief-"), QStringLiteral("answer-"), QStringLiteral("deep-")}) {
        entry = fold.startsWith(rung) ? m_bank.find(fold.sliced(rung.size())) : entry;
    }
    if (!entry || entry->question.kind != Course::QuestionKind::Open
        || itemOf(*entry).memory.phase != Study::StudyPhase::New) {
        return;
    }
    const QString course = m_origins.value(entry->courseId).course;
    // It was told, not known.
    m_progress.record(Journal::ItemReviewed{.lesson = entry->lessonId,
                                            .item = entry->questionId,
                                            .grade = static_cast<int>(Study::RecallGrade::Again),
                                            .way = Journal::ReviewWay::Quiz,
                                            .kind = Journal::ItemKind::Interview},
                      course.isEmpty() ? m_progress.course() : course);
}

Progress::ItemState InterviewPage::itemOf(const Study::InterviewEntry &entry) const
{
    const QString course = m_origins.value(entry.courseId).course;
    return (course.isEmpty() ? m_progress.state() : m_progress.learner().of(course)).items.value(entry.questionId);
}

// Back to the link that led there.
void InterviewPage::leaveDesk()
{
    if (m_desk->isHidden()) {
        return;
    }
    m_desk->hide();
    m_ui->interviewBrowser->show();
    m_ui->interviewBrowser->setFocus(Qt::OtherFocusReason);
    m_ui->interviewBrowser->focusLink(Richtext::PageLink{QStringLiteral("answer"), m_answering}.href());
}

QHash<QString, QString> InterviewPage::answerNotes() const
{
    QHash<QString, QString> notes;
    for (const Study::InterviewEntry &entry : m_bank.entries()) {
        Course::Question inCourse = entry.question;
        inCourse.id = entry.questionId;
        const bool isOpen = m_origins.value(entry.courseId).course.isEmpty();
        const Progress::ProgressState &state = isOpen ? m_progress.state() : m_progress.learner().of(entry.courseId);
        const bool isStudied =
            inCourse.kind == Course::QuestionKind::Open && itemOf(entry).memory.phase != Study::StudyPhase::New;
        const QString note = isStudied ? tr("In your reviews") : Models::answerNote(inCourse, state);
        if (!note.isEmpty()) {
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
