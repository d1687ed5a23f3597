// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practice/todaypage.h"

#include "course/courseid.h"
#include "design/look.h"
#include "models/confidencetext.h"
#include "models/plaintip.h"
#include "practice/agendadelegate.h"
#include "practice/coursechoice.h"
#include "practice/duecard.h"
#include "practice/interviewcard.h"
#include "progress/studyrecord.h"
#include "study/agenda.h"
#include "ui_todaypage.h"
#include "widgets/foldingrow.h"

#include <QDateTime>
#include <QRegularExpression>

#include <algorithm>

namespace Ochre::Practice {

namespace {

constexpr int listLength = 5;
enum ItemRole { LessonRole = Qt::UserRole, SubjectRole };

/// What a row does, and the course that it names, if it does.
struct Row {
    QString text;
    QString lesson;
    QString subject;
    QString tip;
    QString course;
};

void addRow(QListWidget *list, const Row &row)
{
    if (list->count() >= listLength) {
        return;
    }
    auto *item = new QListWidgetItem(row.text, list);
    item->setData(LessonRole, row.lesson);
    item->setData(SubjectRole, row.subject);
    item->setToolTip(Models::plainTip(row.tip));
    if (!row.course.isEmpty()) {
        item->setData(agendaCourseRole, row.course);
        item->setData(Qt::AccessibleTextRole, QStringLiteral("%1, %2").arg(row.text, row.course));
    }
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
    , m_delegate(new AgendaDelegate(this))
    , m_interviews(new InterviewCard(this))
    , m_sessionStart(QDateTime::currentMSecsSinceEpoch())
{
    m_ui->setupUi(this);
    new Widgets::FoldingRow(*m_ui->secondRow, *m_ui->todayColumn);
    setObjectName(QStringLiteral("todayPage"));
    m_ui->continueCardLayout->insertStretch(3, 1); // the buttons of both cards stand on one line
    m_ui->cardsLayout->insertWidget(m_ui->cardsLayout->indexOf(m_ui->firstRow) + 1, m_interviews);
    m_ui->cardsLayout->setStretch(m_ui->cardsLayout->count() - 1, 1); // room that is left stays below all cards
    // The keyboard begins where one goes on; what is made first would be first.
    setTabOrder(m_ui->dueCard->findChildren<QPushButton *>().constLast(), m_interviews->findChild<QPushButton *>());
    setTabOrder(m_interviews->findChild<QPushButton *>(), m_ui->todayCourses);
    setTabOrder(m_ui->todayCourses, m_ui->todayScroll);
    for (QLabel *label : {m_ui->continueCaption, m_ui->continueTitle, m_ui->continueDetail, m_ui->goneCourses}) {
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
        list->setItemDelegate(m_delegate);
    }
}

TodayPage::~TodayPage() = default;

void TodayPage::showProgress(const Course::Course &course, const Progress::ProgressState &state)
{
    m_isSeveral = m_namesCourses = false;
    showAgenda(Study::agendaOf(course, Progress::studyRecord(state), m_sessionStart));
}

void TodayPage::showProgress(const std::vector<Studied> &courses)
{
    std::vector<Study::StudiedCourse> studied;
    studied.reserve(courses.size());
    for (const Studied &one : courses) {
        studied.push_back({one.course, Progress::studyRecord(one.state)});
    }
    m_isSeveral = true;
    m_namesCourses = std::ranges::count_if(courses, [](const Studied &one) { return one.course != nullptr; }) > 1;
    showAgenda(Study::agendaOf(studied, m_sessionStart));
}

void TodayPage::showAgenda(const Study::Agenda &agenda)
{
    showNext(agenda);
    showSlips(agenda);
    showErrors(agenda);
    showAskAgain(agenda);
}

void TodayPage::showGone(const QStringList &courses)
{
    m_ui->goneCourses->setText(
        tr("You also have progress from %n course(s) not installed now: %1. It is kept until the course is back.",
           nullptr, static_cast<int>(courses.size()))
            .arg(courses.join(QStringLiteral(", "))));
    m_ui->goneCourses->setVisible(!courses.isEmpty());
}

DueCard &TodayPage::dueCard() const
{
    return *m_ui->dueCard;
}

CourseChoice &TodayPage::courseChoice() const
{
    return *m_ui->todayCourses;
}

QString TodayPage::idIn(const Course::Course &course, const QString &id) const
{
    return m_isSeveral && !id.isEmpty() ? Course::joinId(course.id, id) : id;
}

QString TodayPage::courseOf(const Course::Course &course) const
{
    return m_namesCourses ? course.title : QString();
}

QString TodayPage::inCourse(const Course::Course &course, const QString &tip) const
{
    return m_namesCourses ? tr("%1 · %2", "a course, and what is said of a lesson of it").arg(course.title, tip) : tip;
}

void TodayPage::setLook(const Design::Look &look)
{
    m_delegate->setLook(look);
    m_ui->dueCard->setLook(look);
    m_interviews->setLook(look);
    constexpr int widest = 1140; // pixels at 100 %
    m_ui->todayColumn->setMaximumWidth(look.type.px(widest));
    m_ui->continueTitle->setFont(look.type.heading(2));
    for (QLabel *label : {m_ui->slipsTitle, m_ui->errorsTitle, m_ui->explainTitle}) {
        label->setFont(look.type.heading(3));
    }
}

void TodayPage::showNext(const Study::Agenda &agenda)
{
    m_ui->continueCard->setVisible(agenda.next.has_value());
    if (!agenda.next) {
        return;
    }
    const Study::NextStep &next = *agenda.next;
    const Course::Lesson *lesson = next.course->lesson(next.lesson);
    m_lesson = idIn(*next.course, next.lesson);
    m_exercise = idIn(*next.course, next.exercise);
    const QString caption = next.isNew ? tr("Begin") : tr("Continue");
    m_ui->continueCaption->setText(
        m_namesCourses ? tr("%1 · %2", "Continue, and the course").arg(caption, next.course->title) : caption);
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
    for (const auto &[course, lesson, question] : agenda.slips) {
        const QString prompt = QString(question->prompt).remove(u'`').simplified();
        const QString statement = firstStatement(question->program);
        const QString words = statement.isEmpty() ? prompt : statement;
        if (lesson) {
            addRow(m_ui->slipsList,
                   {tr("%1 · %2").arg(lesson->step).arg(words), idIn(*course, lesson->id), question->id,
                    inCourse(*course, tr("Lesson %1, %2: %3").arg(lesson->step).arg(lesson->title, prompt)),
                    courseOf(*course)});
        } else {
            addRow(m_ui->slipsList, {tr("Interview · %1").arg(words),
                                     {},
                                     idIn(*course, question->id),
                                     inCourse(*course, tr("Interview: %1").arg(prompt)),
                                     courseOf(*course)});
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
        addRow(m_ui->errorsList, {tr("%1 — %n time(s)", nullptr, error.count).arg(error.code),
                                  {},
                                  error.code,
                                  tr("Read the compiler's explanation of %1").arg(error.code),
                                  {}});
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
    for (const auto &[course, lesson, rating] : agenda.askAgain) {
        addRow(m_ui->explainList,
               {tr("%1: %2 · %3").arg(Models::confidenceText(rating.rating)).arg(lesson->step).arg(lesson->title),
                idIn(*course, lesson->id),
                {},
                inCourse(*course, tr("Try to explain %1 again in 30 seconds").arg(lesson->title)),
                courseOf(*course)});
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
    const bool hasCourses = m_namesCourses && list != m_ui->errorsList;
    list->setFixedHeight(std::max(1, list->count()) * AgendaDelegate::rowHeight(hasCourses) + 4);
    list->setVisible(list->count() > 0);
}

} // namespace Ochre::Practice
