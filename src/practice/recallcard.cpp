// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practice/recallcard.h"

#include "practice/rightanswer.h"
#include "study/studygrade.h"
#include "widgets/markdownview.h"
#include "widgets/stylesheet.h"

#include <QCheckBox>
#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace Ochre::Practice {

namespace {

constexpr int gap = 12;
constexpr int fieldLines = 5;

bool isReturn(const QKeyEvent &event)
{
    return event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
}

bool isOpen(const Course::Question &question)
{
    return question.kind == Course::QuestionKind::Open;
}

QString indented(const QString &markdown)
{
    return QString(markdown.trimmed()).replace(u'\n', QStringLiteral("\n  "));
}

/// The options of a choice, each as a point.
QString optionsOf(const Course::Question &question)
{
    QString text;
    for (const Course::Option &option : question.options) {
        text += u"- " + indented(option.text) + u'\n';
    }
    return text.isEmpty() ? text : u"\n\n" + text;
}

/// What is right of a question that could be judged, and why.
QString rightOf(const Course::Question &question)
{
    QString text = RightAnswer::text(question, {});
    for (const Course::Option &option : question.options) {
        if (option.correct) {
            text += u"- **" + indented(option.text) + u"**\n\n  " + indented(option.why) + u"\n\n";
        }
    }
    return text + question.explain;
}

/// All that the question has of an answer, as one text.
QString answerOf(const Course::Question &question)
{
    if (!isOpen(question)) {
        return rightOf(question);
    }
    return RightAnswer::ladder(question);
}

} // namespace

RecallCard::RecallCard(QWidget *parent)
    : QWidget(parent)
    , m_scroll(new QScrollArea(this))
    , m_prompt(new Widgets::MarkdownView(this))
    , m_field(new QPlainTextEdit(this))
    , m_show(new QPushButton(tr("Show the answer"), this))
    , m_answer(new Widgets::MarkdownView(this))
    , m_pointsTitle(new QLabel(tr("What did your answer have?"), this))
    , m_pointsArea(new QWidget(this))
    , m_pointRows(new QVBoxLayout(m_pointsArea))
{
    setObjectName(QStringLiteral("recallCard"));
    setFocusPolicy(Qt::StrongFocus);
    m_prompt->setObjectName(QStringLiteral("recallPrompt"));
    m_field->setObjectName(QStringLiteral("recallField"));
    m_field->setAccessibleName(tr("Your own answer"));
    m_field->setPlaceholderText(tr("Say it aloud, or type a few words. Ctrl+Enter shows the answer."));
    m_field->setTabChangesFocus(true);
    m_field->setProperty("field", true);
    m_field->installEventFilter(this);
    m_show->setObjectName(QStringLiteral("showAnswerButton"));
    m_show->setProperty("primary", true);
    m_show->setToolTip(tr("Show the answer (Enter, or Ctrl+Enter in the field)"));
    m_answer->setObjectName(QStringLiteral("recallAnswer"));
    m_answer->setAccessibleName(tr("The answer"));
    m_pointsTitle->setProperty("strong", true);
    m_pointRows->setContentsMargins(0, 0, 0, 0);
    auto *content = new QWidget(m_scroll);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(gap, gap, gap, gap);
    column->setSpacing(gap);
    for (QWidget *part : std::initializer_list<QWidget *>{m_prompt, m_field, m_answer, m_pointsTitle, m_pointsArea}) {
        column->addWidget(part);
    }
    column->addWidget(m_show, 0, Qt::AlignLeft);
    column->addStretch(1);
    m_scroll->setWidget(content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_scroll);
    connect(m_show, &QPushButton::clicked, this, &RecallCard::reveal);
    connect(m_field, &QPlainTextEdit::textChanged, this, [this] { emit textChanged(text()); });
}

void RecallCard::ask(const Course::Question &question, const QString &draft)
{
    m_question = question;
    m_isRevealed = false;
    QString prompt = question.prompt;
    if (!question.program.isEmpty()) {
        prompt += u"\n\n```rust\n" + question.program.trimmed() + u"\n```\n";
    }
    prompt += optionsOf(question);
    m_prompt->showMarkdown(prompt, Richtext::Role::Prompt);
    {
        const QSignalBlocker quiet(m_field);
        m_field->setPlainText(draft);
    }
    m_field->setReadOnly(false);
    m_field->setVisible(isOpen(question));
    m_show->show();
    m_answer->hide();
    m_pointsTitle->hide();
    m_pointsArea->hide();
    addPoints();
    m_scroll->verticalScrollBar()->setValue(0);
}

void RecallCard::addPoints()
{
    for (QCheckBox *point : m_points) {
        point->hide();
        point->deleteLater();
    }
    m_points.clear();
    for (const QString &text : std::as_const(m_question.points)) {
        auto *point = new QCheckBox(QString(text).remove(u'`').replace(u'&', QStringLiteral("&&")), m_pointsArea);
        point->setFont(m_look.type.ui());
        m_pointRows->addWidget(point);
        m_points.push_back(point);
        connect(point, &QCheckBox::toggled, this, &RecallCard::proposalChanged);
    }
}

void RecallCard::reveal()
{
    if (m_isRevealed) {
        return;
    }
    m_isRevealed = true;
    m_answer->showMarkdown(answerOf(m_question), Richtext::Role::Note);
    m_answer->show();
    m_pointsTitle->setVisible(!m_points.empty());
    m_pointsArea->setVisible(!m_points.empty());
    m_field->setReadOnly(true);
    m_field->setVisible(!text().isEmpty());
    m_show->hide();
    setFocus(Qt::OtherFocusReason); // the keys grade now
    emit revealed();
    QTimer::singleShot(0, this, [this] { m_scroll->ensureWidgetVisible(m_answer, 0, gap); });
}

QString RecallCard::text() const
{
    return m_field->toPlainText();
}

Study::RecallGrade RecallCard::proposed() const
{
    return Study::gradeOfPoints({static_cast<int>(ticked().size()), static_cast<int>(m_points.size())});
}

QStringList RecallCard::ticked() const
{
    QStringList ticked;
    for (size_t place = 0; place < m_points.size(); ++place) {
        if (m_points[place]->isChecked()) {
            ticked << m_question.points.at(static_cast<qsizetype>(place));
        }
    }
    return ticked;
}

void RecallCard::keyPressEvent(QKeyEvent *event)
{
    const bool isShowing = isReturn(*event) || event->key() == Qt::Key_Space;
    if (isShowing && !m_isRevealed) {
        reveal();
        return;
    }
    // Letters tick the points, so that the hand stays on the keys.
    const int point = event->modifiers() == Qt::NoModifier ? event->key() - Qt::Key_A : -1;
    if (m_isRevealed && point >= 0 && point < std::ssize(m_points)) {
        m_points[static_cast<size_t>(point)]->toggle();
        return;
    }
    QWidget::keyPressEvent(event);
}

bool RecallCard::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (isReturn(*key) && key->modifiers() == Qt::ControlModifier) {
            reveal();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void RecallCard::setLook(const Design::Look &look)
{
    m_look = look;
    m_prompt->setLook(look);
    m_answer->setLook(look);
    m_field->setFont(look.type.ui());
    m_field->setFixedHeight(QFontMetrics(m_field->font()).lineSpacing() * fieldLines + gap);
    Widgets::setButtonFont(*m_show, look);
    m_pointsTitle->setFont(look.type.uiStrong());
    for (QCheckBox *point : m_points) {
        point->setFont(look.type.ui());
    }
}

} // namespace Ochre::Practice
