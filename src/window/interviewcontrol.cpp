// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/interviewcontrol.h"

#include "practice/interviewcard.h"
#include "practice/interviewdialog.h"
#include "practice/interviewsentence.h"
#include "practice/todaypage.h"
#include "progress/progressservice.h"
#include "progress/studyrecord.h"
#include "settings/settings.h"
#include "window/actions.h"
#include "window/courseshelf.h"
#include "window/navigator.h"
#include "window/studygoals.h"

#include <QDateTime>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Window {

namespace {

constexpr size_t mostShown = 3; ///< on Today

} // namespace

InterviewControl::InterviewControl(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
    m_pool.setMaxThreadCount(1);
    m_parts.actions.bind(u"interviewDatesAction"_s, this, &InterviewControl::showDialog);
    connect(&m_parts.today.interviewCard(), &Practice::InterviewCard::datesRequested, this,
            &InterviewControl::showDialog);
    connect(&m_parts.navigator, &Navigator::pageShown, this, &InterviewControl::showNews);
    connect(&m_parts.settings, &Settings::Settings::changed, this, [this](const QString &key) {
        if (key.startsWith("study/"_L1)) {
            showNews();
        }
    });
    connect(&m_parts.progress, &Progress::ProgressService::stateChanged, this, [this] {
        m_isKnown = false;
        showNews();
    });
}

InterviewControl::~InterviewControl()
{
    m_pool.waitForDone();
}

void InterviewControl::renew()
{
    m_isKnown = m_isFilled = false; // what was read before is borrowed
    showNews();
}

/// Every installed course: a date may be about one that is not gone over now.
const std::vector<Study::StudyItem> &InterviewControl::items()
{
    if (!m_isFilled) {
        m_isFilled = true;
        std::vector<const Course::Course *> courses;
        std::ranges::transform(m_parts.shelf.library().courses, std::back_inserter(courses),
                               [](const auto &installed) { return &installed->course(); });
        m_items.setCourses(courses);
    }
    if (!m_isKnown) {
        m_isKnown = true;
        m_items.followCards(m_parts.progress.learner());
        m_known = m_items.items(m_parts.progress.learner());
    }
    return m_known;
}

InterviewControl::Question InterviewControl::questionOf(const Study::InterviewDate &date)
{
    QStringList begun{Progress::ownCourse};
    for (const Course::Course *course : m_parts.shelf.begun()) {
        begun << course->id;
    }
    Question question{date, Study::itemsOf(items(), date, begun), {}, studyGoals(m_parts.settings).recall};
    for (const QString &id : date.courses) {
        if (id != Progress::ownCourse && m_parts.shelf.isWhole() && !m_parts.shelf.find(id)) {
            question.gone << m_parts.shelf.nameOf(id);
        }
    }
    return question;
}

QString InterviewControl::answerTo(const Question &question)
{
    return Practice::planSentence(
        question.date, Study::interviewPlan(question.items, question.date, Progress::momentNow(), question.recall),
        question.gone);
}

QFuture<QString> InterviewControl::planOf(const Study::InterviewDate &date)
{
    return QtFuture::makeReadyValueFuture(questionOf(date)).then(&m_pool, answerTo);
}

// Nothing is planned for a page that nobody sees.
void InterviewControl::showNews()
{
    if (m_parts.navigator.page() != Rail::Today) {
        return;
    }
    std::vector<Study::InterviewDate> dates = Progress::interviewDates(m_parts.progress.learner());
    std::erase_if(dates, [today = Study::studyDate(Progress::momentNow())](const Study::InterviewDate &date) {
        return date.day < today;
    });
    dates.resize(std::min(dates.size(), mostShown));
    std::vector<Question> questions;
    std::ranges::transform(dates, std::back_inserter(questions),
                           [this](const Study::InterviewDate &date) { return questionOf(date); });
    m_pool.start([this, questions = std::move(questions), asked = ++m_asked] {
        QStringList answers;
        std::ranges::transform(questions, std::back_inserter(answers), answerTo);
        const auto show = [this, answers, asked] {
            if (asked == m_asked) { // else others are on their way
                m_parts.today.interviewCard().show(answers);
            }
        };
        QMetaObject::invokeMethod(this, show, Qt::QueuedConnection);
    });
}

std::vector<std::pair<QString, QString>> InterviewControl::courses() const
{
    std::vector<std::pair<QString, QString>> all;
    for (const auto &installed : m_parts.shelf.library().courses) {
        all.emplace_back(installed->id(), installed->course().title);
    }
    all.emplace_back(Progress::ownCourse, tr("My cards"));
    return all;
}

void InterviewControl::showDialog()
{
    if (!m_dialog) {
        m_dialog = new Practice::InterviewDialog(m_parts.progress,
                                                 {[this](const Study::InterviewDate &date) { return planOf(date); },
                                                  [this] { return courses(); },
                                                  [this](const QString &id) { return m_parts.shelf.nameOf(id); },
                                                  [] { return Study::studyDate(Progress::momentNow()); }},
                                                 &m_parts.window);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    }
    m_dialog->open();
}

} // namespace Ochre::Window
