// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practice/quizresults.h"

#include "models/plaintip.h"
#include "practice/answerdesk.h"
#include "practice/questionpanel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QRandomGenerator>
#include <QStackedWidget>

#include <algorithm>

namespace Ochre::Practice {

namespace {

constexpr int gap = 12;
constexpr int margin = 28;
constexpr int widest = 900; // px at 100 %

QString lineText(const QuizResults::Line &line)
{
    const QString prompt = QString(line.question.prompt).remove(u'`').simplified();
    return line.correct   ? QuizResults::tr("✓ Right: %1").arg(prompt)
           : line.unknown ? QuizResults::tr("– Not known: %1").arg(prompt)
           : line.partly  ? QuizResults::tr("✗ Partly right: %1").arg(prompt)
                          : QuizResults::tr("✗ Not right: %1").arg(prompt);
}

} // namespace

QuizResults::QuizResults(Progress::ProgressService &progress, QWidget *parent)
    : QWidget(parent)
    , m_stack(new QStackedWidget(this))
    , m_leave(new QPushButton(tr("← Leave"), this))
    , m_title(new QLabel(this))
    , m_list(new QListWidget(this))
    , m_column(new QWidget(this))
    , m_desk(new AnswerDesk(progress, this))
{
    setObjectName(QStringLiteral("quizResults"));
    m_leave->setObjectName(QStringLiteral("leaveResultsButton"));
    m_leave->setProperty("quiet", true);
    m_leave->setToolTip(tr("Back to Practice (Esc)"));
    m_title->setObjectName(QStringLiteral("resultsTitle"));
    m_list->setObjectName(QStringLiteral("resultsList"));
    m_list->setAccessibleName(tr("Questions of the quiz and how you answered them"));
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_desk->panel().setObjectName(QStringLiteral("resultsPanel"));
    auto *column = new QVBoxLayout(m_column);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(gap);
    column->addWidget(m_leave, 0, Qt::AlignLeft);
    column->addWidget(m_title);
    column->addWidget(m_list, 1);
    auto *page = new QWidget(this);
    auto *middle = new QHBoxLayout(page);
    middle->setContentsMargins(0, 0, 0, 0);
    middle->addStretch(1);
    middle->addWidget(m_column, 100);
    middle->addStretch(1);
    m_stack->addWidget(page);
    m_stack->addWidget(m_desk);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    connect(m_leave, &QPushButton::clicked, this, &QuizResults::left);
    connect(m_list, &QListWidget::itemActivated, this, &QuizResults::open);
    connect(m_list, &QListWidget::itemClicked, this, &QuizResults::open);
    connect(m_desk, &AnswerDesk::left, this, &QuizResults::back);
}

void QuizResults::show(std::vector<Line> lines)
{
    m_lines = std::move(lines);
    m_list->clear();
    for (const Line &line : m_lines) {
        auto *item = new QListWidgetItem(lineText(line), m_list);
        item->setToolTip(Models::plainTip(line.question.prompt));
    }
    const auto right = static_cast<int>(std::ranges::count_if(m_lines, &Line::correct));
    m_title->setText(tr("%1 of %n question(s) answered right", nullptr, static_cast<int>(m_lines.size())).arg(right));
    m_list->setCurrentRow(0);
    m_stack->setCurrentIndex(0);
}

void QuizResults::focusList()
{
    m_list->setFocus(Qt::OtherFocusReason);
}

QuestionPanel &QuizResults::panel() const
{
    return m_desk->panel();
}

void QuizResults::open(const QListWidgetItem *item)
{
    if (m_stack->currentWidget() == m_desk) {
        return; // a click is told twice where one click activates
    }
    const Line &line = m_lines[static_cast<size_t>(m_list->row(item))];
    m_desk->ask(line.question, line.origin, QRandomGenerator::global()->generate(), tr("Quiz"));
    m_stack->setCurrentWidget(m_desk);
    m_desk->panel().setFocus(Qt::OtherFocusReason);
}

void QuizResults::back()
{
    m_stack->setCurrentIndex(0);
    focusList();
}

void QuizResults::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        emit left();
    } else {
        QWidget::keyPressEvent(event);
    }
}

void QuizResults::setLook(const Design::Look &look)
{
    m_leave->setFont(look.type.ui());
    m_title->setFont(look.type.heading(2));
    m_list->setFont(look.type.ui());
    m_column->setMaximumWidth(look.type.px(widest));
    m_desk->setLook(look);
}

} // namespace Ochre::Practice
