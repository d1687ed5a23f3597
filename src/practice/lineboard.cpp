// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practice/lineboard.h"

#include "practice/programlines.h"
#include "study/linemarks.h"

#include <QGridLayout>
#include <QHash>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace Ochre::Practice {

namespace {

constexpr int mostColumns = 4;

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
    m_categories->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // they go below each other instead
    for (int position = 0; const Course::FaultCategory category : Study::faultCategories()) {
        // With its key in front, as the other answers have theirs.
        auto *button = new QPushButton(QStringLiteral("%1 · %2").arg(position + 1).arg(title(category)), m_categories);
        button->setObjectName(QStringLiteral("categoryButton%1").arg(position + 1));
        button->setToolTip(tr("This is wrong in the chosen line (%1)").arg(position + 1));
        button->setCheckable(true);
        button->setProperty("chip", true);
        connect(button, &QPushButton::clicked, this, [this, position] { toggleCategory(position); });
        m_buttons << button;
        ++position;
    }
    arrangeCategories(mostColumns);
}

void LineBoard::arrangeCategories(int columns)
{
    auto *grid = static_cast<QGridLayout *>(m_categories->layout());
    if (m_columns == columns) {
        return;
    }
    m_columns = columns;
    for (int position = 0; QPushButton * button : m_buttons) {
        grid->removeWidget(button);
        grid->addWidget(button, position / columns, position % columns);
        ++position;
    }
}

// As many columns as there is room for, one of them as wide as the longest word.
void LineBoard::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    int widest = 1;
    for (const QPushButton *button : m_buttons) {
        widest = std::max(widest, button->sizeHint().width() + m_categories->layout()->spacing());
    }
    const int fit = std::clamp(width() / widest, 1, mostColumns);
    arrangeCategories(fit == 3 ? 2 : fit);
}

bool LineBoard::asks(Course::QuestionKind kind)
{
    return kind == Course::QuestionKind::Review || kind == Course::QuestionKind::PredictFirst;
}

bool LineBoard::shows(const Course::Question &question)
{
    return asks(question.kind) || (question.kind == Course::QuestionKind::Predict && !question.program.isEmpty());
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
    m_isPredict = question.kind == Course::QuestionKind::Predict;
    m_review = question.review.value_or(Course::ReviewQuestion());
    const Course::PredictOutcome outcome = question.outcome.value_or(Course::PredictOutcome());
    m_causes = m_isPredict ? outcome.failingLines : outcome.causeLines;
    m_lines->showProgram(question.program);
    m_categories->setVisible(m_isReview);
    m_help->setText(m_isReview ? tr("Choose a line, then say what is wrong there (1 to 8). Once more takes it back.")
                               : tr("Choose the line with the mouse or with Up and Down."));
}

void LineBoard::showWaiting()
{
    m_open = false;
    m_help->hide();
    m_lines->setEnabled(false);
    m_lines->chooseLine(0);
    for (int line = 1; line <= m_lines->count(); ++line) {
        m_lines->setRemark(line, {});
    }
}

void LineBoard::showAnswer(const Study::Answer &answer, bool open)
{
    m_open = open;
    m_marks = answer.marks;
    m_help->setVisible(open);
    m_lines->setEnabled(open);
    m_categories->setVisible(m_isReview && open);
    const int chosen = m_isReview || (m_isPredict && answer.compiles) ? 0 : answer.text.trimmed().toInt();
    if (open) {
        showMarks();
    } else {
        m_isReview ? showReview() : showCause(chosen);
    }
    if (!m_isReview) {
        m_lines->chooseLine(chosen);
    } else if (!open) {
        m_lines->chooseLine(0);
    }
    showCategories(open);
}

void LineBoard::showMarks()
{
    for (int line = 1; line <= m_lines->count(); ++line) {
        QStringList names;
        for (const Study::LineMark &mark : m_marks) {
            names << (mark.line == line ? QStringList(title(mark.category)) : QStringList());
        }
        m_lines->setRemark(line, names.join(QStringLiteral(", ")));
    }
}

// One line may hold a fault that was found and a mark that names none.
void LineBoard::showReview()
{
    const Study::ReviewGrade grade = Study::gradeReview(m_review, m_marks);
    QHash<int, std::pair<QStringList, LineSign>> said;
    const auto say = [&said](int line, const QString &words, LineSign sign) {
        auto &[remarks, shown] = said[line];
        shown = remarks.isEmpty() ? sign : shown;
        remarks << words;
    };
    for (const int fault : grade.found) {
        const Course::Fault &found = m_review.faults.at(static_cast<std::size_t>(fault));
        for (const int line : found.lines) {
            say(line, tr("✓ Found: %1").arg(title(found.category)), LineSign::Right);
        }
    }
    for (const Study::LineMark &mark : grade.wrong) {
        const bool isNamed = std::ranges::any_of(
            m_review.faults, [&mark](const Course::Fault &fault) { return fault.lines.contains(mark.line); });
        say(mark.line,
            isNamed ? tr("✗ Not this: %1").arg(title(mark.category))
                    : tr("✗ Nothing wrong here: %1").arg(title(mark.category)),
            LineSign::Wrong);
    }
    for (const int fault : grade.missed) {
        const Course::Fault &missed = m_review.faults.at(static_cast<std::size_t>(fault));
        for (const int line : missed.lines) {
            say(line, tr("○ Missed: %1").arg(title(missed.category)), LineSign::Missed);
        }
    }
    for (int line = 1; line <= m_lines->count(); ++line) {
        const auto &[remarks, sign] = said.value(line);
        m_lines->setRemark(line, remarks.join(QStringLiteral(" · ")), sign);
    }
}

void LineBoard::showCause(int chosen)
{
    for (int line = 1; line <= m_lines->count(); ++line) {
        const bool isCause = m_causes.contains(line);
        const QString remark = line == chosen && isCause ? tr("✓ You chose this line, and it is right.")
                               : line == chosen          ? tr("✗ You chose this line.")
                               : isCause                 ? tr("○ The compiler points here.")
                                                         : QString();
        m_lines->setRemark(line, remark,
                           line != chosen ? LineSign::Missed
                           : isCause      ? LineSign::Right
                                          : LineSign::Wrong);
    }
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
    m_lines->setLook(look);
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
