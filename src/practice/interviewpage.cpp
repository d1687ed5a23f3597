// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practice/interviewpage.h"

#include "course/mustknow.h"
#include "models/plaintip.h"
#include "practice/answerdesk.h"
#include "practice/coursechoice.h"
#include "practice/interviewdocument.h"
#include "richtext/openquestioncard.h"
#include "richtext/terms.h"
#include "ui_interviewpage.h"
#include "widgets/foldingrow.h"

#include <QScrollBar>
#include <QSignalBlocker>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Practice {

namespace {

constexpr int specialRole = Qt::UserRole + 1;
constexpr int tableLine = 120; // characters: five languages side by side

} // namespace

InterviewPage::InterviewPage(Progress::ProgressService &progress, QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::InterviewPage>())
    , m_progress(progress)
    , m_desk(new AnswerDesk(progress, this))
{
    m_ui->setupUi(this);
    new Widgets::FoldingRow(*m_ui->barLayout, *m_ui->interviewBar);
    m_ui->columns->addWidget(m_desk, 1);
    m_desk->hide();
    m_document = std::make_unique<InterviewDocument>(*m_ui->interviewBrowser->document());
    fillChoices();
    for (QComboBox *box : {m_ui->groupingBox, m_ui->styleBox, m_ui->levelBox}) {
        connect(box, &QComboBox::currentIndexChanged, this, &InterviewPage::fillGroups);
    }
    connect(m_ui->topicBox, &QComboBox::activated, this, &InterviewPage::showGroup);
    connect(m_ui->interviewFilter, &QLineEdit::textChanged, this, &InterviewPage::fillGroups);
    connect(m_ui->interviewGroups, &QListWidget::currentRowChanged, this, [this] {
        fillTopics();
        showGroup();
    });
    connect(m_ui->interviewGroups, &QListWidget::itemClicked, this, &InterviewPage::leaveDesk);
    connect(m_ui->expandButton, &QPushButton::toggled, this, &InterviewPage::expandAll);
    connect(m_ui->interviewBrowser, &Widgets::PageBrowser::linkActivated, this, &InterviewPage::followLink);
    connect(m_desk, &AnswerDesk::left, this, &InterviewPage::leaveDesk);
    connect(&m_progress, &Progress::ProgressService::stateChanged, this, &InterviewPage::showAnswers);
    connect(&m_progress, &Progress::ProgressService::opened, this, &InterviewPage::showAnswers);
}

InterviewPage::~InterviewPage() = default;

void InterviewPage::focusFilter()
{
    m_ui->interviewFilter->setFocus(Qt::ShortcutFocusReason);
    m_ui->interviewFilter->selectAll();
}

void InterviewPage::fillChoices()
{
    m_ui->groupingBox->addItems({tr("By topic"), tr("By style"), tr("By level"), tr("By lesson")});
    m_ui->styleBox->addItem(tr("All styles"), QString());
    for (const QString &style : Study::InterviewBank::styles()) {
        m_ui->styleBox->addItem(InterviewDocument::styleTitle(style), style);
    }
    m_ui->levelBox->addItem(tr("All levels"), 0);
    for (int level = 1; level <= 3; ++level) {
        m_ui->levelBox->addItem(InterviewDocument::levelTitle(level), level);
    }
}

void InterviewPage::setCourse(const Course::Course &course)
{
    m_origins = {{course.id, {.course = {}, .lesson = {}, .pack = course.folder, .contentVersion = course.version}}};
    showBank(Study::InterviewBank(course), course.tables, course.mustKnow);
}

void InterviewPage::setCourses(const std::vector<const Course::Course *> &courses)
{
    std::vector<Course::BankText> tables;
    std::vector<Course::MustKnow> lines;
    m_origins.clear();
    for (const Course::Course *course : courses) {
        m_origins.insert(
            course->id,
            {.course = course->id, .lesson = {}, .pack = course->folder, .contentVersion = course->version});
        const QString name = courses.size() > 1 ? tr(" · %1", "the course of a line").arg(course->title) : QString();
        for (Course::BankText table : course->tables) {
            table.title += name;
            tables.push_back(std::move(table));
        }
        for (const Course::MustKnow &line : course->mustKnow) {
            Course::MustKnow named = Course::inCourse(course->id, line);
            named.text += name;
            lines.push_back(std::move(named));
        }
    }
    showBank(Study::InterviewBank(courses), std::move(tables), std::move(lines));
}

CourseChoice &InterviewPage::courseChoice() const
{
    return *m_ui->interviewCourses;
}

void InterviewPage::showBank(Study::InterviewBank bank, std::vector<Course::BankText> tables,
                             std::vector<Course::MustKnow> mustKnow)
{
    const int place = m_ui->interviewBrowser->verticalScrollBar()->value();
    m_groups.clear();
    m_bank = std::move(bank);
    m_tables = std::move(tables);
    m_mustKnow = std::move(mustKnow);
    m_notes = answerNotes();
    fillGroups();
    m_ui->interviewBrowser->verticalScrollBar()->setValue(place); // the reader of a course that is read again stays
    takePlace();
}

void InterviewPage::setLook(const Design::Look &look)
{
    m_look = look;
    m_ui->interviewTitle->setFont(look.type.heading(2));
    m_ui->interviewCount->setFont(look.type.ui());
    for (QWidget *widget :
         std::initializer_list<QWidget *>{m_ui->interviewCourses, m_ui->groupingBox, m_ui->topicBox, m_ui->styleBox,
                                          m_ui->levelBox, m_ui->interviewFilter, m_ui->expandButton}) {
        widget->setFont(look.type.ui());
    }
    constexpr int widest = 380; // pixels: in a narrow window the questions need the room
    m_ui->interviewGroups->setFixedWidth(std::min(look.type.px(256), widest));
    m_ui->interviewBrowser->setLook(look);
    m_desk->setLook(look);
    rewriteGroup();
}

void InterviewPage::setMustKnow(const QSet<QString> &known)
{
    if (known != m_known) {
        m_known = known;
        if (specialAt(m_ui->interviewGroups->currentRow()) == Special::MustKnow) {
            rewriteGroup();
        }
    }
}

// The same group again: the reader stays where they are.
void InterviewPage::rewriteGroup()
{
    const int place = m_ui->interviewBrowser->verticalScrollBar()->value();
    const QString focused = m_ui->interviewBrowser->focusedLink();
    showGroup();
    m_ui->interviewBrowser->verticalScrollBar()->setValue(place);
    if (!focused.isEmpty()) {
        m_ui->interviewBrowser->focusLink(focused);
    }
}

Study::InterviewGrouping InterviewPage::grouping() const
{
    return static_cast<Study::InterviewGrouping>(m_ui->groupingBox->currentIndex());
}

Study::InterviewFilter InterviewPage::filter() const
{
    return {m_ui->interviewFilter->text(), m_ui->styleBox->currentData().toString(),
            m_ui->levelBox->currentData().toInt()};
}

QString InterviewPage::titleOf(const Study::InterviewGroup &group) const
{
    switch (grouping()) {
    case Study::InterviewGrouping::Topic:
        return group.entries.front()->groupTitle;
    case Study::InterviewGrouping::Style:
        return InterviewDocument::styleTitle(group.key);
    case Study::InterviewGrouping::Level:
        return InterviewDocument::levelTitle(group.key.toInt());
    case Study::InterviewGrouping::Lesson:
        break;
    }
    const Study::InterviewEntry &first = *group.entries.front();
    return group.key.isEmpty()      ? tr("Beyond the lessons")
           : first.course.isEmpty() ? first.lessonTitle
                                    : tr("%1 · %2", "course and lesson").arg(first.course, first.lessonTitle);
}

void InterviewPage::addRow(const QString &title, int count, Special special)
{
    auto *item = new QListWidgetItem(
        tr("%1 (%2)", "a group of questions and how many it has").arg(title, QString::number(count)));
    item->setData(Qt::UserRole, title);
    item->setData(specialRole, static_cast<int>(special));
    item->setToolTip(Models::plainTip(title));
    m_ui->interviewGroups->addItem(item);
}

void InterviewPage::fillGroups()
{
    const QString shown = currentGroup();
    m_groups = m_bank.groups(grouping(), filter());
    const QSignalBlocker blocker(m_ui->interviewGroups);
    m_ui->interviewGroups->clear();
    // Before the many groups: below them nobody would find these two.
    if (!m_mustKnow.empty()) {
        addRow(tr("Must know"), static_cast<int>(m_mustKnow.size()), Special::MustKnow);
    }
    if (!m_tables.empty()) {
        addRow(tr("Comparison tables"), static_cast<int>(m_tables.size()), Special::Tables);
    }
    m_firstGroup = m_ui->interviewGroups->count();
    qsizetype count = 0;
    for (const Study::InterviewGroup &group : m_groups) {
        addRow(titleOf(group), static_cast<int>(group.entries.size()), Special::None);
        count += static_cast<qsizetype>(group.entries.size());
    }
    m_ui->interviewCount->setText(tr("%n question(s)", nullptr, static_cast<int>(count)));
    int row = m_groups.empty() ? -1 : m_firstGroup;
    for (int i = 0; i < m_ui->interviewGroups->count(); ++i) {
        row = m_ui->interviewGroups->item(i)->data(Qt::UserRole).toString() == shown ? i : row;
    }
    m_ui->interviewGroups->setCurrentRow(row);
    fillTopics();
    showGroup();
}

InterviewPage::Special InterviewPage::specialAt(int row) const
{
    const QListWidgetItem *item = m_ui->interviewGroups->item(row);
    return item ? static_cast<Special>(item->data(specialRole).toInt()) : Special::None;
}

const Study::InterviewGroup *InterviewPage::groupAt(int row) const
{
    const auto group = static_cast<std::size_t>(row - m_firstGroup);
    return row >= m_firstGroup && group < m_groups.size() ? &m_groups[group] : nullptr;
}

QString InterviewPage::currentGroup() const
{
    const QListWidgetItem *item = m_ui->interviewGroups->currentItem();
    return item ? item->data(Qt::UserRole).toString() : QString();
}

void InterviewPage::showGroup()
{
    const int row = m_ui->interviewGroups->currentRow();
    const Special special = specialAt(row);
    m_ui->interviewBrowser->setLineLength(special == Special::Tables ? tableLine : Widgets::PageBrowser::textLine);
    if (special == Special::Tables) {
        m_document->writeTables(m_tables, m_look);
    } else if (special == Special::MustKnow) {
        m_document->writeMustKnow(m_mustKnow, m_known, m_look);
    } else if (groupAt(row)) {
        m_document->writeQuestions(currentGroup(), shownEntries(), m_notes, m_look);
    } else {
        m_document->writeQuestions(tr("No question matches. Clear the filter or choose other levels and styles."), {},
                                   {}, m_look);
    }
    m_ui->expandButton->setEnabled(special == Special::None && !m_groups.empty());
    m_ui->interviewBrowser->documentWritten();
    if (m_ui->expandButton->isChecked()) {
        expandAll(true);
    }
    markHits();
    m_ui->interviewBrowser->scrollToPosition(0);
}

void InterviewPage::expandAll(bool expanded)
{
    m_ui->expandButton->setText(expanded ? tr("Fold all") : tr("Expand all"));
    if (!groupAt(m_ui->interviewGroups->currentRow())) {
        return;
    }
    for (const Study::InterviewEntry *entry : shownEntries()) {
        for (const QString &id : Richtext::OpenQuestionCard::foldIds(entry->question.id)) {
            m_document->folds().setOpen(id, expanded);
        }
    }
    m_ui->interviewBrowser->documentWritten();
    markHits();
}

void InterviewPage::showQuestion(const QString &questionId)
{
    const Study::InterviewEntry *entry = m_bank.find(questionId);
    if (!entry) {
        return;
    }
    leaveDesk();
    const auto holds = [entry](const Study::InterviewGroup &group) {
        return std::ranges::contains(group.entries, entry);
    };
    if (std::ranges::none_of(m_groups, holds)) {
        m_ui->interviewFilter->clear();
        m_ui->styleBox->setCurrentIndex(0);
        m_ui->levelBox->setCurrentIndex(0);
    }
    const auto group = std::ranges::find_if(m_groups, holds);
    m_ui->interviewGroups->setCurrentRow(m_firstGroup + static_cast<int>(group - m_groups.begin()));
    if (m_ui->topicBox->currentIndex() > 0 && !std::ranges::contains(shownEntries(), entry)) {
        m_ui->topicBox->setCurrentIndex(std::max(0, m_ui->topicBox->findData(entry->question.topic)));
        showGroup();
    }
    if (const int position = m_document->positionOf(questionId); position >= 0) {
        m_ui->interviewBrowser->scrollToPosition(position);
    }
}

void InterviewPage::followLink(const QString &href)
{
    if (href.startsWith("lesson:"_L1)) {
        emit lessonRequested(href.sliced(7));
        return;
    }
    if (Richtext::Term::kindOf(href) != Richtext::Term::Kind::None) {
        emit termActivated(href);
        return;
    }
    const Richtext::PageLink link = Richtext::PageLink::parse(href);
    if (link.action == "fold"_L1) {
        const bool isOpen = !m_document->folds().isOpen(link.argument);
        m_document->folds().setOpen(link.argument, isOpen);
        markHits();
        if (isOpen) {
            noteRead(link.argument);
        }
    } else if (link.action == "answer"_L1) {
        // Later: the click is still inside the page that hides.
        QMetaObject::invokeMethod(this, [this, id = link.argument] { answerQuestion(id); }, Qt::QueuedConnection);
    } else if (link.action == "exercise"_L1) {
        emit exerciseRequested(link.argument);
    } else if (link.action == "known"_L1) {
        emit mustKnowToggled(link.argument, !m_known.contains(link.argument));
    } else if (link.action == "question"_L1) {
        if (m_bank.find(link.argument)) {
            showQuestion(link.argument);
        } else {
            emit questionRequested(link.argument);
        }
    }
}

} // namespace Ochre::Practice
