// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practice/lineboard.h"

#include "practice/programlines.h"
#include "study/linemarks.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace Ochre::Practice {

namespace {

constexpr int columns = 4;

} // namespace

LineBoard::LineBoard(QWidget *parent)
    : QWidget(parent)
    , m_lines(new ProgramLines(this))
    , m_help(new QLabel(this))
    , m_categories(new QWidget(this))
{
    setObjectName(QStringLiteral("lineBoard"));
    m_help->setObjectName(QStringLiteral("lineHelp"));
    m_help->setWordWrap(true);
    m_help->setProperty("muted", true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_lines);
    layout->addWidget(m_help);
    layout->addWidget(m_categories);
    addCategories();
    connect(m_lines, &ProgramLines::lineChosen, this, [this](int line) {
        showCategories(m_open);
        emit lineChosen(line);
    });
}

void LineBoard::addCategories()
{
    auto *grid = new QGridLayout(m_categories);
    grid->setContentsMargins(0, 0, 0, 0);
    for (int position = 0; const Course::FaultCategory category : Study::faultCategories()) {
        // With its key in front, as the other answers have theirs.
        auto *button = new QPushButton(QStringLiteral("%1 · %2").arg(position + 1).arg(title(category)), m_categories);
        button->setObjectName(QStringLiteral("categoryButton%1").arg(position + 1));
        button->setToolTip(tr("This is wrong in the chosen line (%1)").arg(position + 1));
        button->setCheckable(true);
        button->setProperty("chip", true);
        connect(button, &QPushButton::clicked, this, [this, position] { toggleCategory(position); });
        grid->addWidget(button, position / columns, position % columns);
        m_buttons << button;
        ++position;
    }
}

bool LineBoard::asks(Course::QuestionKind kind)
{
    return kind == Course::QuestionKind::Review || kind == Course::QuestionKind::PredictFirst;
}

QString LineBoard::title(Course::FaultCategory category)
{
    switch (category) {
    case Course::FaultCategory::Correctness:
        return tr("Correctness");
    case Course::FaultCategory::Ownership:
        return tr("Ownership");
    case Course::FaultCategory::ErrorHandling:
        return tr("Error handling");
    case Course::FaultCategory::Concurrency:
        return tr("Concurrency");
    case Course::FaultCategory::Performance:
        return tr("Performance");
    case Course::FaultCategory::Security:
        return tr("Security");
    case Course::FaultCategory::Api:
        return tr("Interface");
    case Course::FaultCategory::Style:
        break;
    }
    return tr("Style");
}

void LineBoard::showQuestion(const Course::Question &question)
{
    m_isReview = question.kind == Course::QuestionKind::Review;
    m_lines->showProgram(question.program);
    m_categories->setVisible(m_isReview);
    m_help->setText(m_isReview ? tr("Choose a line, then say what is wrong there (1 to 8). Once more takes it back.")
                               : tr("Choose the line with the mouse or with Up and Down."));
}

void LineBoard::showAnswer(const Study::Answer &answer, bool open)
{
    m_open = open;
    m_marks = answer.marks;
    m_help->setVisible(open);
    m_lines->setEnabled(open);
    for (int line = 1; line <= m_lines->count(); ++line) {
        QStringList remarks;
        for (const Study::LineMark &mark : m_marks) {
            remarks << (mark.line == line ? QStringList(title(mark.category)) : QStringList());
        }
        m_lines->setRemark(line, remarks.join(QStringLiteral(", ")));
    }
    if (!m_isReview) {
        m_lines->chooseLine(answer.text.trimmed().toInt());
    }
    showCategories(open);
}

void LineBoard::showCategories(bool open)
{
    const int line = m_lines->chosenLine();
    for (int position = 0; const Course::FaultCategory category : Study::faultCategories()) {
        QPushButton *button = m_buttons.at(position++);
        button->setEnabled(open && line > 0);
        button->setChecked(m_marks.contains(Study::LineMark{line, category}));
    }
}

void LineBoard::setLook(const Design::Look &look)
{
    m_lines->setFont(look.type.codeSmall());
    m_lines->updateGeometry();
    m_help->setFont(look.type.ui());
    for (QPushButton *button : m_buttons) {
        button->setFont(look.type.ui());
    }
}

void LineBoard::moveLine(int step)
{
    if (m_open && m_lines->count() > 0) {
        const int line = std::clamp(m_lines->chosenLine() + step, 1, m_lines->count());
        m_lines->setCurrentRow(line - 1);
    }
}

void LineBoard::toggleCategory(int position)
{
    const int line = m_lines->chosenLine();
    if (m_open && m_isReview && line > 0 && position >= 0 && position < m_buttons.size()) {
        emit markToggled({line, Study::faultCategories().at(position)});
    }
    showCategories(m_open);
}

} // namespace Ochre::Practice
