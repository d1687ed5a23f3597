// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/newbeginningdialog.h"

#include "base/uuid.h"
#include "progress/progressservice.h"
#include "progress/storekeeper.h"
#include "study/lessonitems.h"

#include <QComboBox>
#include <QDateTime>
#include <QDialogButtonBox>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Window {

namespace {

QLabel *addLabel(QVBoxLayout &column, QWidget *parent, const QString &name, const QString &text = {})
{
    auto *label = new QLabel(text, parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    column.addWidget(label);
    return label;
}

} // namespace

NewBeginningDialog::NewBeginningDialog(Progress::ProgressService &progress,
                                       const std::vector<const Course::Course *> &courses, QWidget *parent)
    : QDialog(parent)
    , m_progress(progress)
    , m_place(new QComboBox(this))
    , m_begin(new QPushButton(tr("Begin anew"), this))
    , m_list(new QListWidget(this))
    , m_takeBack(new QPushButton(tr("Take back"), this))
{
    setObjectName(u"newBeginningDialog"_s);
    setWindowTitle(tr("Begin anew"));
    for (const Course::Course *course : courses) {
        for (const Course::Lesson &lesson : course->lessons) {
            const QString title =
                courses.size() == 1 ? lesson.title : tr("%1: %2", "course, lesson").arg(course->title, lesson.title);
            m_places.push_back({course->id, lesson.id, title, Study::lessonItems(*course, lesson.id)});
        }
    }
    build();
    fillPlaces();
    connect(m_begin, &QPushButton::clicked, this, &NewBeginningDialog::begin);
    connect(m_takeBack, &QPushButton::clicked, this, &NewBeginningDialog::takeBack);
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) { m_takeBack->setEnabled(row >= 0); });
    refresh();
}

void NewBeginningDialog::build()
{
    auto *column = new QVBoxLayout(this);
    m_question = addLabel(*column, this, u"newBeginningQuestion"_s,
                          tr("What shall begin anew? Answers, places, solved exercises and the schedule are empty "
                             "then. Your notes, your own cards, your programs and your history stay, and you can take "
                             "it back here at any time."));
    m_place->setObjectName(u"newBeginningPlace"_s);
    m_place->setAccessibleName(tr("What begins anew"));
    m_place->setToolTip(tr("A lesson that you began, or everything"));
    column->addWidget(m_place);
    m_begin->setObjectName(u"beginAnewNowButton"_s);
    m_begin->setToolTip(tr("Begin anew what is chosen above"));
    m_begin->setAutoDefault(false);
    column->addWidget(m_begin, 0, Qt::AlignLeft);
    addLabel(*column, this, u"newBeginningListTitle"_s, tr("Begun anew until now:"));
    m_list->setObjectName(u"newBeginningList"_s);
    m_list->setAccessibleName(tr("What was begun anew, the last first"));
    column->addWidget(m_list, 1);
    m_takeBack->setObjectName(u"takeBackBeginningButton"_s);
    m_takeBack->setToolTip(tr("Make the progress what it was without the chosen one"));
    m_takeBack->setAutoDefault(false);
    m_takeBack->setEnabled(false);
    column->addWidget(m_takeBack, 0, Qt::AlignLeft);
    m_status = addLabel(*column, this, u"newBeginningStatus"_s);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    resize(520, 460);
}

/// The lessons in which something happened.
void NewBeginningDialog::fillPlaces()
{
    m_place->clear();
    for (int place = 0; place < std::ssize(m_places); ++place) {
        const Place &of = m_places[static_cast<size_t>(place)];
        if (m_progress.learner().of(of.course).lessons.contains(of.lesson)) {
            m_place->addItem(of.title, place);
        }
    }
    m_place->addItem(tr("Everything, in every course"), -1);
    m_begin->setEnabled(!Progress::begunCourses(m_progress.learner()).isEmpty());
}

void NewBeginningDialog::refresh()
{
    m_progress.keeper().beginnings().then(
        this, [this](const Result<std::vector<Progress::NewBeginning>> &found) { show(found); });
}

void NewBeginningDialog::show(const Result<std::vector<Progress::NewBeginning>> &beginnings)
{
    m_list->clear();
    m_beginnings = beginnings.value_or(std::vector<Progress::NewBeginning>());
    for (const Progress::NewBeginning &beginning : m_beginnings) {
        m_list->addItem(nameOf(beginning));
    }
    m_list->setCurrentRow(m_beginnings.empty() ? -1 : 0);
    m_takeBack->setEnabled(!m_beginnings.empty());
}

QString NewBeginningDialog::nameOf(const Progress::NewBeginning &beginning) const
{
    const QString when = QLocale().toString(QDateTime::fromMSecsSinceEpoch(beginning.timeMs), QLocale::ShortFormat);
    if (beginning.lesson.isEmpty()) {
        return tr("Everything, %1", "when").arg(when);
    }
    const auto place = std::ranges::find_if(m_places, [&beginning](const Place &of) {
        return of.course == beginning.courses.value(0) && of.lesson == beginning.lesson;
    });
    return tr("%1, %2", "lesson, when").arg(place == m_places.end() ? beginning.lesson : place->title, when);
}

void NewBeginningDialog::begin()
{
    const int place = m_place->currentData().toInt();
    std::vector<QFuture<Result<void>>> written;
    if (place < 0) {
        const QString together = makeUuidV7(QDateTime::currentMSecsSinceEpoch());
        for (const QString &course : Progress::begunCourses(m_progress.learner())) {
            written.push_back(m_progress.record(Journal::payloadOf(Journal::ProgressReset{{}, {}, together}), course));
        }
    } else {
        const Place &of = m_places[static_cast<size_t>(place)];
        written.push_back(
            m_progress.record(Journal::payloadOf(Journal::ProgressReset{of.lesson, of.items, {}}), of.course));
    }
    follow(std::move(written), tr("Begun anew: %1. You can take it back below.").arg(m_place->currentText()));
}

void NewBeginningDialog::takeBack()
{
    const int row = m_list->currentRow();
    if (row < 0 || row >= std::ssize(m_beginnings)) {
        return;
    }
    std::vector<QFuture<Result<void>>> written;
    for (const QString &event : m_beginnings[static_cast<size_t>(row)].events) {
        written.push_back(m_progress.undo(event));
    }
    follow(std::move(written), tr("Taken back: your progress is as it was before."));
}

void NewBeginningDialog::follow(std::vector<QFuture<Result<void>>> written, const QString &done)
{
    m_begin->setEnabled(false);
    m_takeBack->setEnabled(false);
    QtFuture::whenAll(written.begin(), written.end()).then(this, [this, done](const QList<QFuture<Result<void>>> &all) {
        const auto failed =
            std::ranges::find_if(all, [](const QFuture<Result<void>> &one) { return !one.result().has_value(); });
        m_status->setText(failed == all.end() ? done : failed->result().error().text());
        fillPlaces();
        refresh();
    });
}

} // namespace Ochre::Window
