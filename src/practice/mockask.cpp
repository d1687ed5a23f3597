// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practice/mockask.h"

#include "practice/lineboard.h"
#include "practice/mockwords.h"
#include "study/linemarks.h"
#include "widgets/markdownview.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>

namespace Ochre::Practice {

namespace {

constexpr int margin = 28;
constexpr int gap = 12;
constexpr int fieldLines = 7;
constexpr int widest = 900; // px at 100 %: lines that the eye follows well
constexpr std::array surenesses{Study::Sureness::Guess, Study::Sureness::Fairly, Study::Sureness::Sure};
constexpr std::array<const char *, 3> sureNames{"mockGuessButton", "mockFairlyButton", "mockSureButton"};
constexpr std::array sureKeys{Qt::Key_G, Qt::Key_F, Qt::Key_C}; // S skips

bool isReturn(int key)
{
    return key == Qt::Key_Return || key == Qt::Key_Enter;
}

QLabel *addLabel(QWidget &parent, const QString &name, bool isMuted)
{
    auto *label = new QLabel(&parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setProperty("muted", isMuted);
    return label;
}

/// The prompt, and the program of a question whose lines are not asked for.
QString promptOf(const Course::Question &question)
{
    QString prompt = question.prompt;
    if (!question.program.isEmpty() && !question.review) {
        prompt += u"\n\n```rust\n" + question.program.trimmed() + u"\n```\n";
    }
    return prompt;
}

} // namespace

MockAsk::MockAsk(QWidget *parent)
    : QScrollArea(parent)
{
    setObjectName(QStringLiteral("mockAsk"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    auto *content = new QWidget(this);
    content->setProperty("surface", QStringLiteral("page"));
    m_facts = addLabel(*content, QStringLiteral("mockFacts"), true);
    m_prompt = new Widgets::MarkdownView(content);
    m_prompt->setObjectName(QStringLiteral("mockPrompt"));
    m_prompt->setAccessibleName(tr("The question"));
    m_lines = new LineBoard(content);
    m_work = new QPushButton(tr("Write it in the workbench"), content);
    m_work->setObjectName(QStringLiteral("mockWorkButton"));
    m_work->setToolTip(
        tr("The real editor with its tests (W); the clock goes on. Come back to Practice when you are done."));
    m_solved = addLabel(*content, QStringLiteral("mockSolved"), false);
    m_own = addLabel(*content, QStringLiteral("mockOwn"), true);
    m_followUp = new Widgets::MarkdownView(content);
    m_followUp->setObjectName(QStringLiteral("mockFollowUp"));
    m_followUp->setAccessibleName(tr("The follow-up question"));
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(margin, gap * 2, margin, gap * 2);
    column->setSpacing(gap);
    for (QWidget *part : std::initializer_list<QWidget *>{m_facts, m_prompt, m_lines}) {
        column->addWidget(part);
    }
    column->addWidget(m_work, 0, Qt::AlignLeft);
    for (QWidget *part : std::initializer_list<QWidget *>{m_solved, m_own, m_followUp}) {
        column->addWidget(part);
    }
    buildAnswer(*content);
    column->addStretch(1);
    setWidget(content);
    connectParts();
}

void MockAsk::buildAnswer(QWidget &content)
{
    m_fieldTitle = addLabel(content, QStringLiteral("mockFieldTitle"), false);
    m_field = new QPlainTextEdit(&content);
    m_field->setObjectName(QStringLiteral("mockField"));
    m_field->setPlaceholderText(tr("Type it, or say it aloud and leave this empty. Ctrl+Enter is done."));
    m_field->setTabChangesFocus(true);
    m_field->setProperty("field", true);
    m_field->installEventFilter(this);
    m_words = addLabel(content, QStringLiteral("mockClockWords"), true);
    m_problem = addLabel(content, QStringLiteral("mockProblem"), false);
    m_problem->setProperty("bad", true);
    m_sure = new QWidget(&content);
    auto *sure = new QHBoxLayout(m_sure);
    sure->setContentsMargins(0, 0, 0, 0);
    sure->addWidget(addLabel(*m_sure, QStringLiteral("mockSureTitle"), true));
    static_cast<QLabel *>(sure->itemAt(0)->widget())->setText(tr("How sure are you?"));
    static_cast<QLabel *>(sure->itemAt(0)->widget())->setWordWrap(false);
    for (size_t place = 0; place < m_sureButtons.size(); ++place) {
        auto *button = new QPushButton(surenessText(surenesses.at(place)), m_sure);
        button->setObjectName(QString::fromLatin1(sureNames.at(place)));
        button->setCheckable(true);
        button->setAutoDefault(false);
        button->setToolTip(tr("Optional, for your calibration (%1)").arg(QKeySequence(sureKeys.at(place)).toString()));
        sure->addWidget(button);
        m_sureButtons.at(place) = button;
        connect(button, &QPushButton::clicked, this, [this, place] { sayHowSure(surenesses.at(place)); });
    }
    sure->addStretch(1);
    m_unknown = new QPushButton(tr("I don't know"), &content);
    m_unknown->setObjectName(QStringLiteral("mockUnknownButton"));
    m_unknown->setToolTip(tr("An honest answer (0 outside of the field)"));
    m_done = new QPushButton(&content);
    m_done->setObjectName(QStringLiteral("mockDoneButton"));
    m_done->setProperty("primary", true);
    m_done->setToolTip(tr("Hand the answer in (Ctrl+Enter)"));
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_unknown);
    buttons->addWidget(m_done);
    auto *column = static_cast<QVBoxLayout *>(content.layout());
    for (QWidget *part : std::initializer_list<QWidget *>{m_fieldTitle, m_field, m_words, m_problem, m_sure}) {
        column->addWidget(part);
    }
    column->addLayout(buttons);
}

void MockAsk::connectParts()
{
    connect(m_field, &QPlainTextEdit::textChanged, this, &MockAsk::changed);
    connect(m_field, &QPlainTextEdit::textChanged, m_problem, &QLabel::hide);
    connect(m_done, &QPushButton::clicked, this, &MockAsk::done);
    connect(m_unknown, &QPushButton::clicked, this, &MockAsk::unknown);
    connect(m_work, &QPushButton::clicked, this, &MockAsk::workRequested);
    connect(m_lines, &LineBoard::markToggled, this, &MockAsk::toggleMark);
}

void MockAsk::show(const QString &facts, const QString &markdown, const QString &text)
{
    m_facts->setText(facts);
    m_prompt->showMarkdown(markdown, Richtext::Role::Prompt);
    {
        const QSignalBlocker quiet(m_field);
        m_field->setPlainText(text);
    }
    m_field->moveCursor(QTextCursor::End);
    m_lines->setVisible(!m_isFollowUp && m_question.review.has_value());
    m_work->setVisible(!m_isFollowUp && m_question.task.has_value());
    m_solved->hide();
    m_own->setVisible(m_isFollowUp);
    m_followUp->setVisible(m_isFollowUp);
    m_sure->setVisible(!m_isFollowUp);
    m_unknown->setVisible(!m_isFollowUp);
    m_words->setText({});
    m_problem->hide();
    m_done->setText(m_isFollowUp ? tr("Go on") : tr("Done"));
    showSureness();
    verticalScrollBar()->setValue(0);
}

void MockAsk::ask(const Course::Question &question, const QString &facts, const Study::MockAnswer &draft)
{
    m_question = question;
    m_isFollowUp = false;
    m_marks = draft.marks;
    m_sureness = draft.sureness;
    m_fieldTitle->setText(question.task     ? tr("What you would say while you write")
                          : question.review ? tr("What you would say of it")
                                            : tr("Your answer"));
    m_field->setAccessibleName(m_fieldTitle->text());
    show(facts, promptOf(question), draft.text);
    if (question.review) {
        m_lines->showQuestion(question);
        m_lines->showAnswer(Study::answerOf(m_marks), true);
    }
}

void MockAsk::askFollowUp(const Course::Question &question, int followUp, const Study::MockAnswer &answer,
                          const QString &text)
{
    m_question = question;
    m_isFollowUp = true;
    m_sureness = answer.sureness;
    m_fieldTitle->setText(tr("Your answer to the follow-up"));
    m_field->setAccessibleName(m_fieldTitle->text());
    show(tr("Follow-up %1: an interviewer would go on from here.").arg(followUp + 1), promptOf(question), text);
    m_own->setText(answer.text.isEmpty() ? tr("You answered aloud.") : tr("You answered: %1").arg(answer.text));
    m_followUp->showMarkdown(question.followUps.value(followUp), Richtext::Role::Prompt);
    ensureWidgetVisible(m_field);
}

QString MockAsk::text() const
{
    return m_field->toPlainText();
}

void MockAsk::toggleMark(const Study::LineMark &mark)
{
    if (!m_marks.removeOne(mark)) {
        m_marks << mark;
    }
    m_lines->showAnswer(Study::answerOf(m_marks), true);
    emit changed();
}

void MockAsk::sayHowSure(Study::Sureness sureness)
{
    m_sureness = m_sureness == sureness ? Study::Sureness::Unsaid : sureness;
    showSureness();
    emit changed();
}

void MockAsk::showSureness()
{
    for (size_t place = 0; place < m_sureButtons.size(); ++place) {
        const bool isSaid = surenesses.at(place) == m_sureness;
        const QString text = surenessText(surenesses.at(place));
        m_sureButtons.at(place)->setChecked(isSaid);
        m_sureButtons.at(place)->setText(isSaid ? tr("✓ %1", "how sure, that was said").arg(text) : text);
    }
}

void MockAsk::showSolved(bool isSolved)
{
    m_solved->setVisible(isSolved && !m_isFollowUp);
    m_solved->setText(tr("✓ Its tests have passed."));
}

void MockAsk::showClockWords(const QString &words)
{
    if (m_words->text() != words) {
        m_words->setText(words);
    }
}

void MockAsk::showProblem(const QString &sentence)
{
    m_problem->setText(sentence);
    m_problem->show();
}

void MockAsk::setWaiting(bool isWaiting)
{
    m_done->setEnabled(!isWaiting);
    m_unknown->setEnabled(!isWaiting);
    m_field->setReadOnly(isWaiting);
}

void MockAsk::focusAnswer()
{
    // Lines are marked by keys that a field would take.
    const bool isKeyed = !m_isFollowUp && (m_question.review || m_question.task);
    (isKeyed ? static_cast<QWidget *>(this) : m_field)->setFocus(Qt::OtherFocusReason);
}

bool MockAsk::takeKey(int key)
{
    if (isReturn(key)) {
        m_done->click();
        return true;
    }
    if (m_isFollowUp) {
        return false;
    }
    for (size_t place = 0; place < sureKeys.size(); ++place) {
        if (key == sureKeys.at(place)) {
            sayHowSure(surenesses.at(place));
            return true;
        }
    }
    if (key == Qt::Key_0) {
        m_unknown->click();
    } else if (key == Qt::Key_W && m_question.task) {
        emit workRequested();
    } else if (m_question.review && (key == Qt::Key_Up || key == Qt::Key_Down)) {
        m_lines->moveLine(key == Qt::Key_Up ? -1 : 1);
    } else if (m_question.review && key >= Qt::Key_1 && key <= Qt::Key_8) {
        m_lines->toggleCategory(key - Qt::Key_1);
    } else {
        return false;
    }
    return true;
}

void MockAsk::keyPressEvent(QKeyEvent *event)
{
    const bool isPlain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    const bool isScrolling = event->key() == Qt::Key_Up || event->key() == Qt::Key_Down
                             || event->key() == Qt::Key_PageUp || event->key() == Qt::Key_PageDown;
    if (isPlain && takeKey(event->key())) {
        return;
    }
    if (isScrolling) {
        QScrollArea::keyPressEvent(event);
    } else {
        event->ignore(); // the desk has keys, too
    }
}

bool MockAsk::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (isReturn(key->key()) && key->modifiers() == Qt::ControlModifier) {
            m_done->click();
            return true;
        }
        if (key->key() == Qt::Key_Escape) {
            setFocus(Qt::OtherFocusReason);
            return true;
        }
    }
    return QScrollArea::eventFilter(watched, event);
}

void MockAsk::setLook(const Design::Look &look)
{
    widget()->setMaximumWidth(look.type.px(widest));
    m_facts->setFont(look.type.ui());
    m_prompt->setLook(look);
    m_lines->setLook(look);
    m_followUp->setLook(look);
    m_fieldTitle->setFont(look.type.uiStrong());
    for (QWidget *part :
         std::initializer_list<QWidget *>{m_solved, m_own, m_field, m_words, m_problem, m_unknown, m_work}) {
        part->setFont(look.type.ui());
    }
    for (QWidget *part : m_sure->findChildren<QWidget *>()) {
        part->setFont(look.type.ui());
    }
    m_done->setFont(look.type.uiStrong());
    m_field->setFixedHeight(QFontMetrics(m_field->font()).lineSpacing() * fieldLines + gap);
}

} // namespace Ochre::Practice
