// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practice/mockcompare.h"

#include "practice/lineboard.h"
#include "practice/mockwords.h"
#include "practice/optionbutton.h"
#include "practice/rightanswer.h"
#include "study/linemarks.h"
#include "widgets/foldingrow.h"
#include "widgets/markdownview.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>

namespace Ochre::Practice {

namespace {

constexpr int margin = 28;
constexpr int gap = 12;
constexpr int widest = 1200;     // px at 100 %: two columns that the eye follows well
constexpr int leastColumn = 280; // px at 100 %: below each other rather than narrower

/// What was typed, shown as it is: it is no Markdown, and looks like none.
QString quoted(const QString &text)
{
    static const QString marks = QStringLiteral("\\`*_{}[]<>#+-.!|~");
    QString safe;
    for (const QChar sign : text) {
        safe += marks.contains(sign) ? QString(u'\\') + sign : QString(sign);
    }
    return safe.replace(u'\n', QStringLiteral("  \n"));
}

/// The answer and what was answered to the follow-ups.
QString ownText(const Course::Question &question, const Study::MockAnswer &answer)
{
    if (answer.outcome == Study::MockOutcome::Unknown) {
        return MockCompare::tr("You did not know it. Read the model answer; it can be repeated from the report.");
    }
    QString own = answer.text.trimmed().isEmpty()
                      ? (question.task ? MockCompare::tr("Your program is in the workbench.")
                                       : MockCompare::tr("You answered aloud: recall what you said."))
                      : quoted(answer.text);
    for (qsizetype place = 0; place < answer.followUps.size(); ++place) {
        const QString text = answer.followUps.at(place);
        own += QStringLiteral("\n\n**%1**\n\n").arg(question.followUps.value(place))
               + (text.trimmed().isEmpty() ? MockCompare::tr("Aloud.") : quoted(text));
    }
    return own;
}

QString modelText(const Course::Question &question, const Study::MockAnswer &answer)
{
    const QString text = question.kind == Course::QuestionKind::Open ? RightAnswer::ladder(question)
                         : question.design
                             ? question.answer
                             : RightAnswer::text(question, Study::answerOf(answer.marks)) + question.explain;
    return text + RightAnswer::followUps(question);
}

} // namespace

MockCompare::MockCompare(QWidget *parent)
    : QScrollArea(parent)
    , m_content(new QWidget(this))
    , m_facts(new QLabel(m_content))
    , m_prompt(new Widgets::MarkdownView(m_content))
    , m_pair(new QWidget(m_content))
    , m_pointsTitle(new QLabel(m_content))
    , m_pointsArea(new QWidget(m_content))
    , m_count(new QLabel(m_content))
    , m_next(new QPushButton(tr("Next"), m_content))
{
    setObjectName(QStringLiteral("mockCompare"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    m_content->setProperty("surface", QStringLiteral("page"));
    m_facts->setObjectName(QStringLiteral("mockCompareFacts"));
    m_facts->setProperty("muted", true);
    m_facts->setWordWrap(true);
    m_prompt->setObjectName(QStringLiteral("mockComparePrompt"));
    m_count->setObjectName(QStringLiteral("mockCompareCount"));
    m_count->setProperty("muted", true);
    m_next->setObjectName(QStringLiteral("mockNextButton"));
    m_next->setProperty("primary", true);
    m_next->setToolTip(tr("Keep this and go on (Enter)"));
    auto *pair = new QHBoxLayout(m_pair);
    pair->setContentsMargins(0, 0, 0, 0);
    pair->setSpacing(gap);
    QVBoxLayout *own = addColumn(*m_pair, QStringLiteral("mockOwnCard"), tr("Your answer"));
    m_own = new Widgets::MarkdownView(m_pair);
    m_own->setObjectName(QStringLiteral("mockOwnAnswer"));
    m_own->setAccessibleName(tr("Your answer"));
    m_lines = new LineBoard(m_pair);
    own->addWidget(m_own);
    own->addWidget(m_lines);
    for (QWidget *part : std::initializer_list<QWidget *>{m_pointsTitle, m_pointsArea, m_count}) {
        own->addWidget(part); // in sight of the answer that is judged, however long the model answer is
    }
    own->addWidget(m_next, 0, Qt::AlignLeft);
    own->addStretch(1);
    QVBoxLayout *model = addColumn(*m_pair, QStringLiteral("mockModelCard"), tr("Model answer"));
    m_model = new Widgets::MarkdownView(m_pair);
    m_model->setObjectName(QStringLiteral("mockModelAnswer"));
    m_model->setAccessibleName(tr("Model answer"));
    model->addWidget(m_model);
    model->addStretch(1);
    auto *points = new QVBoxLayout(m_pointsArea);
    points->setContentsMargins(0, 0, 0, 0);
    points->setSpacing(gap / 2);
    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins(margin, gap * 2, margin, gap * 2);
    column->setSpacing(gap);
    for (QWidget *part : std::initializer_list<QWidget *>{m_facts, m_prompt, m_pair}) {
        column->addWidget(part);
    }
    column->addStretch(1);
    new Widgets::FoldingRow(*pair, *m_content);
    setWidget(m_content);
    connect(m_next, &QPushButton::clicked, this, &MockCompare::done);
}

QVBoxLayout *MockCompare::addColumn(QWidget &place, const QString &name, const QString &title)
{
    auto *card = new QFrame(&place);
    card->setObjectName(name);
    card->setProperty("card", true);
    auto *label = new QLabel(title, card);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(gap, gap, gap, gap);
    column->setSpacing(gap / 2);
    column->addWidget(label);
    place.layout()->addWidget(card);
    m_titles.push_back(label);
    return column;
}

void MockCompare::compare(const Course::Question &question, const QString &facts, const Study::MockAnswer &answer,
                          const QStringList &ticked)
{
    m_rubric = Study::mockRubric(question, answer);
    m_facts->setText(facts);
    m_prompt->showMarkdown(question.prompt, Richtext::Role::Prompt);
    showOwn(question, answer);
    m_model->showMarkdown(modelText(question, answer), Richtext::Role::Note);
    const bool isTicked = answer.outcome == Study::MockOutcome::Answered;
    m_pointsTitle->setText(tr("What did your answer have?"));
    m_pointsTitle->setVisible(isTicked);
    m_pointsArea->setVisible(isTicked);
    m_count->setVisible(isTicked);
    addPoints(question, ticked);
    showCount();
    verticalScrollBar()->setValue(0);
}

void MockCompare::showOwn(const Course::Question &question, const Study::MockAnswer &answer)
{
    m_own->showMarkdown(ownText(question, answer), Richtext::Role::Note);
    m_lines->setVisible(question.review.has_value());
    if (question.review) {
        m_lines->showQuestion(question);
        m_lines->showAnswer(Study::answerOf(answer.marks), false);
    }
}

void MockCompare::addPoints(const Course::Question &question, const QStringList &ticked)
{
    for (OptionButton *point : m_points) {
        point->hide();
        point->deleteLater();
    }
    m_points.clear();
    for (int place = 0; place < std::ssize(m_rubric); ++place) {
        const Study::MockPoint &point = m_rubric[static_cast<size_t>(place)];
        const QString key(QChar(u'A' + static_cast<char16_t>(place)));
        const bool isTests = question.task && place == 0;
        auto *button = new OptionButton(
            {QString::number(place), pointText(question, place, point.text), true, {}, true}, key, true, m_pointsArea);
        button->setObjectName(QStringLiteral("mockPoint%1").arg(place));
        button->setLook(m_look);
        button->setChecked(point.isProven || (ticked.contains(point.text) && !isTests));
        button->setEnabled(!isTests); // that is for the program to say
        m_pointsArea->layout()->addWidget(button);
        m_points.push_back(button);
        connect(button, &QAbstractButton::toggled, this, [this] {
            showCount();
            emit changed();
        });
    }
}

QStringList MockCompare::ticked() const
{
    QStringList ticked;
    for (size_t place = 0; place < m_points.size(); ++place) {
        if (m_points[place]->isChecked()) {
            ticked << m_rubric[place].text;
        }
    }
    return ticked;
}

void MockCompare::showCount()
{
    const Study::MockAnswer sum = Study::judged({}, m_rubric, ticked());
    m_count->setText(tr("%1 of %n point(s)", nullptr, sum.possible).arg(sum.reached));
}

void MockCompare::setWaiting(bool isWaiting)
{
    m_next->setEnabled(!isWaiting);
}

void MockCompare::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    const bool isPlain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    const int point = key - Qt::Key_A;
    if (isPlain && (key == Qt::Key_Return || key == Qt::Key_Enter)) {
        m_next->click();
    } else if (isPlain && point >= 0 && point < std::ssize(m_points) && m_pointsArea->isVisible()) {
        m_points[static_cast<size_t>(point)]->click();
    } else if (key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_PageUp || key == Qt::Key_PageDown) {
        QScrollArea::keyPressEvent(event);
    } else {
        event->ignore();
    }
}

void MockCompare::setLook(const Design::Look &look)
{
    m_look = look;
    m_content->setMaximumWidth(look.type.px(widest));
    m_facts->setFont(look.type.ui());
    m_prompt->setLook(look);
    m_own->setLook(look);
    m_model->setLook(look);
    m_lines->setLook(look);
    for (QLabel *title : m_titles) {
        title->setFont(look.type.heading(3));
        title->parentWidget()->setMinimumWidth(look.type.px(leastColumn));
    }
    m_pointsTitle->setFont(look.type.uiStrong());
    m_count->setFont(look.type.ui());
    m_next->setFont(look.type.uiStrong());
    for (OptionButton *point : m_points) {
        point->setLook(look);
    }
}

} // namespace Ochre::Practice
