// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practice/todaypage.h"

#include "design/look.h"
#include "models/confidencetext.h"
#include "models/plaintip.h"
#include "progress/studyrecord.h"
#include "study/agenda.h"
#include "ui_todaypage.h"

#include <QDateTime>
#include <QRegularExpression>

#include <algorithm>

namespace Ochre::Practice {

namespace {

constexpr int listLength = 5;
constexpr int rowHeight = 30;
enum ItemRole { LessonRole = Qt::UserRole, SubjectRole };

void addRow(QListWidget *list, const QString &text, const QString &lesson, const QString &subject, const QString &tip)
{
    if (list->count() >= listLength) {
        return;
    }
    auto *item = new QListWidgetItem(text, list);
    item->setData(LessonRole, lesson);
    item->setData(SubjectRole, subject);
    item->setToolTip(Models::plainTip(tip));
}

// What tells programs apart whose question is always whether they compile; empty when nothing does.
QString firstStatement(const QString &program)
{
    static const QRegularExpression frame(QStringLiteral(R"(^(\s*|.*\{|[\s})\];,]*|\s*(//|#|use\b).*)$)"));
    const QStringList lines = program.split(u'\n');
    const auto line = std::ranges::find_if(lines, [](const QString &text) { return !frame.match(text).hasMatch(); });
    return line == lines.end() ? QString() : line->simplified();
}

} // namespace

TodayPage::TodayPage(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::TodayPage>())
    , m_sessionStart(QDateTime::currentMSecsSinceEpoch())
{
    m_ui->setupUi(this);
    setObjectName(QStringLiteral("todayPage"));
    for (QLabel *label : {m_ui->continueTitle, m_ui->continueDetail}) {
        label->setTextFormat(Qt::PlainText); // the words of a course
    }
    connect(m_ui->continueButton, &QPushButton::clicked, this, [this] { emit lessonRequested(m_lesson); });
    connect(m_ui->exerciseButton, &QPushButton::clicked, this, [this] { emit exerciseRequested(m_exercise); });
    connect(m_ui->slipsList, &QListWidget::itemActivated, this, [this](const QListWidgetItem *item) {
        emit questionRequested(item->data(LessonRole).toString(), item->data(SubjectRole).toString());
    });
    connect(m_ui->errorsList, &QListWidget::itemActivated, this,
            [this](const QListWidgetItem *item) { emit explanationRequested(item->data(SubjectRole).toString()); });
    connect(m_ui->explainList, &QListWidget::itemActivated, this,
            [this](const QListWidgetItem *item) { emit confidenceRequested(item->data(LessonRole).toString()); });
    for (QListWidget *list : {m_ui->slipsList, m_ui->errorsList, m_ui->explainList}) {
        connect(list, &QListWidget::itemClicked, list, &QListWidget::itemActivated);
        list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        list->setTextElideMode(Qt::ElideRight);
    }
}

TodayPage::~TodayPage() = default;

void TodayPage::showProgress(const Course::Course &course, const Progress::ProgressState &state)
{
    const Study::Agenda agenda = Study::agendaOf(course, Progress::studyRecord(state), m_sessionStart);
    showNext(course, agenda);
    showSlips(agenda);
    showErrors(agenda);
    showAskAgain(agenda);
}

void TodayPage::setLook(const Design::Look &look)
{
    m_ui->continueTitle->setFont(look.type.heading(2));
    for (QLabel *label : {m_ui->slipsTitle, m_ui->errorsTitle, m_ui->explainTitle}) {
        label->setFont(look.type.heading(3));
    }
}

void TodayPage::showNext(const Course::Course &course, const Study::Agenda &agenda)
{
    m_ui->continueCard->setVisible(agenda.next.has_value());
    if (!agenda.next) {
        return;
    }
    const Study::NextStep &next = *agenda.next;
    const Course::Lesson *lesson = course.lesson(next.lesson);
    m_lesson = next.lesson;
    m_exercise = next.exercise;
    m_ui->continueCaption->setText(next.isNew ? tr("Begin") : tr("Continue"));
    m_ui->continueButton->setText(next.isNew ? tr("Begin lesson") : tr("Continue lesson"));
    m_ui->continueTitle->setText(tr("%1 · %2").arg(lesson->step).arg(lesson->title));
    m_ui->exerciseButton->setVisible(!next.exercise.isEmpty());
    m_ui->continueDetail->setText(
        next.isNew ? lesson->summary
                   : tr("%1 of %2 questions answered, %3 of %n exercise(s) solved.", nullptr, next.exercises)
                         .arg(next.answered)
                         .arg(next.questions)
                         .arg(next.solved));
}

void TodayPage::showSlips(const Study::Agenda &agenda)
{
    m_ui->slipsList->clear();
    for (const auto &[lesson, question] : agenda.slips) {
        const QString prompt = QString(question->prompt).remove(u'`').simplified();
        const QString statement = firstStatement(question->program);
        const QString words = statement.isEmpty() ? prompt : statement;
        if (lesson) {
            addRow(m_ui->slipsList, tr("%1 · %2").arg(lesson->step).arg(words), lesson->id, question->id,
                   tr("Lesson %1, %2: %3").arg(lesson->step).arg(lesson->title, prompt));
        } else {
            addRow(m_ui->slipsList, tr("Interview · %1").arg(words), {}, question->id, tr("Interview: %1").arg(prompt));
        }
    }
    m_ui->slipsDetail->setText(agenda.slips.empty() ? tr("Questions that you answer wrong are collected here.")
                                                    : tr("Questions whose last answer was not right"));
    fitList(m_ui->slipsList);
}

void TodayPage::showErrors(const Study::Agenda &agenda)
{
    m_ui->errorsList->clear();
    for (const Study::MetError &error : agenda.errors) {
        addRow(m_ui->errorsList, tr("%1 — %n time(s)", nullptr, error.count).arg(error.code), {}, error.code,
               tr("Read the compiler's explanation of %1").arg(error.code));
    }
    m_ui->errorsDetail->setText(agenda.errors.empty()
                                    ? tr("Error codes that your own programs meet are collected here.")
                                    : tr("In your own programs, most frequent first"));
    fitList(m_ui->errorsList);
}

void TodayPage::setSessionStart(qint64 timeMs)
{
    m_sessionStart = timeMs;
}

void TodayPage::showAskAgain(const Study::Agenda &agenda)
{
    m_ui->explainList->clear();
    for (const auto &[lesson, rating] : agenda.askAgain) {
        addRow(m_ui->explainList,
               tr("%1: %2 · %3").arg(Models::confidenceText(rating)).arg(lesson->step).arg(lesson->title), lesson->id,
               {}, tr("Try to explain %1 again in 30 seconds").arg(lesson->title));
    }
    m_ui->explainDetail->setText(
        !agenda.askAgain.empty()
            ? tr("What you said last time, weakest first; try again, in 30 seconds and without notes.")
        : agenda.wasRated ? tr("Nothing to ask again now. Lessons that you rate are asked again in your next session.")
                          : tr("At the end of a lesson you say whether you can explain it; you are asked again here."));
    fitList(m_ui->explainList);
}

void TodayPage::fitList(QListWidget *list)
{
    list->setFixedHeight(std::max(1, list->count()) * rowHeight + 4);
    list->setVisible(list->count() > 0);
}

} // namespace Ochre::Practice
