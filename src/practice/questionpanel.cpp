// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practice/questionpanel.h"

#include "practice/artefactview.h"
#include "practice/designboard.h"
#include "practice/lineboard.h"
#include "practice/optionbutton.h"
#include "practice/questiondots.h"
#include "ui_questionpanel.h"
#include "widgets/stylesheet.h"

#include <QScrollBar>

#include <algorithm>
#include <iterator>

namespace Ochre::Practice {

namespace {

QString keyFor(int position)
{
    return {QChar(u'A' + static_cast<char16_t>(position))};
}

OptionButton::Verdict verdictOf(const Course::Option &option, const Study::Answer &answer)
{
    using Verdict = OptionButton::Verdict;
    const bool chosen = answer.optionIds.contains(option.id);
    if (option.correct) {
        return chosen ? Verdict::RightChosen : Verdict::RightMissed;
    }
    return chosen ? Verdict::WrongChosen : Verdict::WrongLeft;
}

// In the order in which they are asked.
std::vector<Course::Question> askedOf(const Course::Lesson &lesson)
{
    using Use = Course::QuestionUse;
    std::vector<Course::Question> asked;
    std::ranges::copy_if(lesson.questions, std::back_inserter(asked), &Course::Question::isAskedInPanel);
    std::ranges::stable_sort(asked, {}, [](const Course::Question &question) {
        return question.use == Use::Pretest ? 0 : question.isAskedCheck() ? 1 : question.task ? 3 : 2;
    });
    return asked;
}

} // namespace

QuestionPanel::QuestionPanel(Progress::ProgressService &progress, QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::QuestionPanel>())
    , m_progress(progress)
{
    m_ui->setupUi(this);
    setObjectName(QStringLiteral("questionPanel"));
    setAttribute(Qt::WA_StyledBackground);
    setFocusPolicy(Qt::StrongFocus);
    m_ui->predictOutput->installEventFilter(this);
    m_ui->predictLine->installEventFilter(this);
    m_ui->questionContent->installEventFilter(this);
    addLineControls();
    addOwnControls();
    addPlaceControls();
    connectControls();
    showQuestion();
}

QuestionPanel::~QuestionPanel() = default;

void QuestionPanel::connectControls()
{
    connect(m_ui->submitButton, &QPushButton::clicked, this, &QuestionPanel::advance);
    connect(m_ui->unknownButton, &QPushButton::clicked, this, &QuestionPanel::submitUnknown);
    connect(m_ui->previousButton, &QPushButton::clicked, this, [this] { move(false); });
    connect(m_ui->retryButton, &QPushButton::clicked, this, &QuestionPanel::retryWrong);
    connect(m_ui->againButton, &QPushButton::clicked, this, &QuestionPanel::tryAgain);
    for (Widgets::MarkdownView *view : {m_ui->promptView, m_ui->explainView}) {
        view->setTermsLinked(true);
        connect(view, &Widgets::MarkdownView::termActivated, this, &QuestionPanel::termActivated);
    }
    connect(m_ui->runItButton, &QPushButton::clicked, this, [this] {
        emit runRequested(m_source.lesson + u'/' + m_session.question().id, tr("Question program"),
                          m_session.question().program.toUtf8());
    });
    const auto typed = [this](const QString &text) {
        if (!m_filling) {
            m_session.setText(text);
            updateButtons();
        }
    };
    connect(m_ui->shortField, &QLineEdit::textChanged, this, typed);
    connect(m_ui->predictLine, &QLineEdit::textChanged, this, typed);
    connect(m_ui->predictOutput, &QPlainTextEdit::textChanged, this,
            [this, typed] { typed(m_ui->predictOutput->toPlainText()); });
    for (const bool compiles : {true, false}) {
        connect(compiles ? m_ui->compilesButton : m_ui->failsButton, &QRadioButton::clicked, this, [this, compiles] {
            m_session.setCompiles(compiles);
            updateDraft();
            focusAnswer();
        });
    }
    connect(m_ui->sureAskedButton, &QPushButton::clicked, this, [this](bool isAsked) {
        setSurenessAsked(isAsked);
        emit surenessAskedChanged(isAsked);
    });
    for (const auto &[button, sureness] : surenessButtons()) {
        connect(button, &QPushButton::clicked, this, [this, chosen = sureness](bool checked) {
            m_session.setSureness(checked ? chosen : Study::Sureness::Unsaid);
            updateDraft();
        });
    }
}

std::array<std::pair<QPushButton *, Study::Sureness>, 3> QuestionPanel::surenessButtons() const
{
    using enum Study::Sureness;
    return {std::pair{m_ui->guessButton, Guess}, {m_ui->fairlyButton, Fairly}, {m_ui->sureButton, Sure}};
}

void QuestionPanel::showLesson(const Course::Lesson &lesson, const QString &contentVersion, quint32 seed)
{
    begin(askedOf(lesson), {lesson.id, QDir(lesson.folder + QStringLiteral("/..")), contentVersion}, seed);
}

void QuestionPanel::showOne(const Course::Question &question, const AnswerOrigin &origin, quint32 seed,
                            const QString &title)
{
    begin({question},
          {origin.lesson, QDir(origin.pack), origin.contentVersion, true, origin.course, false, {title, false}}, seed);
}

void QuestionPanel::askAgain(const Course::Question &question, const AnswerOrigin &origin, quint32 seed,
                             const Asking &asking)
{
    begin({question}, {origin.lesson, QDir(origin.pack), origin.contentVersion, true, origin.course, true, asking},
          seed);
}

// What is known of the learner in the course of the questions.
const Progress::ProgressState &QuestionPanel::state() const
{
    return m_source.course.isEmpty() ? m_progress.state() : m_progress.learner().of(m_source.course);
}

void QuestionPanel::begin(std::vector<Course::Question> asked, Source source, quint32 seed)
{
    m_asked = std::move(asked);
    m_source = std::move(source);
    m_seed = seed;
    ++m_answerSerial; // an answer of the lesson before no longer holds up this one
    m_saving = false;
    m_session = Study::QuizSession(m_asked, seed, Study::QuizSession::Order::AsGiven);
    restoreAnswers();
    restorePlace();
    showQuestion();
}

void QuestionPanel::renewLesson(const Course::Lesson &lesson, const QString &contentVersion)
{
    m_source.contentVersion = contentVersion;
    std::vector<Course::Question> asked = askedOf(lesson);
    const bool knowsMore = std::ranges::any_of(asked, [this](const Course::Question &question) {
        return state().answers.contains(question.id) && !m_answered.contains(question.id);
    });
    if (asked == m_asked && !knowsMore) {
        return; // the text of the lesson has changed, its questions have not
    }
    m_asked = std::move(asked);
    const Study::QuizSession before = std::move(m_session);
    const int place = m_ui->questionScroll->verticalScrollBar()->value();
    m_session = Study::QuizSession(m_asked, m_seed, Study::QuizSession::Order::AsGiven);
    restoreAnswers();
    m_session.takeDrafts(before);
    const QString shown = before.isEmpty() ? QString() : before.question().id;
    const auto same = std::ranges::find(m_asked, shown, &Course::Question::id);
    // One that is gone leaves its place to its neighbour.
    m_session.goTo(same != m_asked.end() ? static_cast<int>(same - m_asked.begin())
                                         : std::clamp(before.currentIndex(), 0, std::max(0, m_session.count() - 1)));
    showQuestion();
    m_ui->questionScroll->verticalScrollBar()->setValue(place);
}

void QuestionPanel::goToQuestion(const QString &questionId)
{
    if (m_saving) {
        return; // an answer is on disk before another question appears
    }
    for (int index = 0; index < m_session.count(); ++index) {
        if (m_session.question(index).id == questionId) {
            m_session.goTo(index);
            showQuestion();
            focusAnswer();
            return;
        }
    }
}

void QuestionPanel::setLook(const Design::Look &look)
{
    m_look = look;
    for (QWidget *widget : std::initializer_list<QWidget *>{m_ui->questionTitle, m_ui->verdictLabel}) {
        widget->setFont(look.type.uiStrong());
    }
    for (QWidget *widget :
         std::initializer_list<QWidget *>{m_ui->questionCounter, m_ui->sureAskedButton, m_ui->predictLabel,
                                          m_ui->compilesButton, m_ui->failsButton, m_ui->savedLabel}) {
        widget->setFont(look.type.ui());
    }
    for (QWidget *widget : std::initializer_list<QWidget *>{m_ui->predictOutput, m_ui->predictLine, m_ui->shortField}) {
        widget->setFont(look.type.codeSmall());
    }
    for (QPushButton *button : findChildren<QPushButton *>()) {
        Widgets::setButtonFont(*button, look);
    }
    m_ui->promptView->setLook(look);
    m_ui->explainView->setLook(look);
    m_lines->setLook(look);
    m_artefact->setFont(look.type.ui());
    m_dots->setLook(look);
    m_design->setLook(look);
    m_taskNote->setFont(look.type.ui());
    for (OptionButton *button : m_options) {
        button->setLook(look);
    }
    makeRoom();
}

void QuestionPanel::showQuestion()
{
    m_time.start();
    const bool empty = m_session.isEmpty();
    const auto kind = empty ? Course::QuestionKind::Open : m_session.question().kind;
    m_ui->questionScroll->setVisible(!empty);
    m_ui->questionFoot->setVisible(!empty);
    const bool isChosen = !empty && m_session.question().isChosen();
    m_ui->optionsArea->setVisible(isChosen);
    m_ui->predictArea->setVisible(kind == Course::QuestionKind::Predict);
    m_ui->shortField->setVisible(kind == Course::QuestionKind::Short
                                 || (kind == Course::QuestionKind::Artefact && !isChosen));
    m_lines->setVisible(!empty && LineBoard::shows(m_session.question()));
    m_design->setVisible(kind == Course::QuestionKind::Design);
    showHead();
    showOptions();
    if (!empty) {
        showPrompt();
        updateDraft();
        showAnswered();
    }
    m_ui->questionScroll->verticalScrollBar()->setValue(0);
    keepPlace();
    emit countsChanged();
}

void QuestionPanel::showPrompt()
{
    const Course::Question &question = m_session.question();
    QString prompt = question.prompt;
    if (LineBoard::shows(question)) {
        m_lines->showQuestion(question);
    } else if (!question.program.isEmpty()) {
        prompt += u"\n\n```rust\n" + question.program.trimmed() + u"\n```\n";
    }
    if (question.artefact && !question.artefact->text.isEmpty()) {
        prompt += u"\n\n````text\n" + question.artefact->text.trimmed() + u"\n````\n";
    }
    m_ui->promptView->showMarkdown(prompt, Richtext::Role::Prompt);
    showArtefact();
    if (question.design) {
        m_design->showQuestion(question);
    }
}

void QuestionPanel::showOptions()
{
    for (OptionButton *button : m_options) {
        button->hide();
        button->deleteLater();
    }
    m_options.clear();
    if (m_session.isEmpty() || !m_session.question().isChosen()) {
        return;
    }
    const Course::Question &question = m_session.question();
    for (int position = 0; const int row : m_session.optionOrder()) {
        const Course::Option &option = question.options[static_cast<size_t>(row)];
        auto *button = new OptionButton(option, keyFor(position++), question.hasSeveralCorrect(), m_ui->optionsArea);
        button->setLook(m_look);
        m_ui->optionsLayout->addWidget(button);
        m_options.push_back(button);
        connect(button, &QAbstractButton::clicked, this, [this, id = option.id] {
            m_session.toggleOption(id);
            updateDraft();
        });
    }
}

void QuestionPanel::updateDraft()
{
    m_filling = true;
    const bool answered = m_session.isAnswered();
    const Study::Draft &draft = m_session.draft();
    const Study::Answer &answer = answered ? m_session.answerAt(m_session.currentIndex()) : draft.answer;
    for (OptionButton *button : m_options) {
        button->setChecked(answer.optionIds.contains(button->optionId()));
    }
    const bool compilesKnown = answered ? !answer.unknown : draft.compilesChosen;
    for (QRadioButton *button : {m_ui->compilesButton, m_ui->failsButton}) {
        button->setAutoExclusive(false);
        button->setChecked(compilesKnown && answer.compiles == (button == m_ui->compilesButton));
        button->setAutoExclusive(true);
        button->setEnabled(!answered);
    }
    m_ui->predictOutput->setVisible(compilesKnown && answer.compiles);
    m_ui->predictLine->setVisible(compilesKnown && !answer.compiles);
    m_ui->predictLabel->setVisible(compilesKnown);
    m_ui->predictLabel->setText(answer.compiles ? tr("What does it print? (Ctrl+Enter hands in)")
                                                : tr("Which line does the compiler reject?"));
    if (m_ui->predictOutput->toPlainText() != answer.text) {
        m_ui->predictOutput->setPlainText(answer.text);
    }
    m_ui->predictLine->setText(answer.text);
    m_ui->shortField->setText(answer.text);
    for (QWidget *field : std::initializer_list<QWidget *>{m_ui->predictOutput, m_ui->predictLine, m_ui->shortField}) {
        field->setEnabled(!answered);
    }
    showLines(answer, answered || (compilesKnown && !answer.compiles));
    showDesign();
    for (const auto &[button, sureness] : surenessButtons()) {
        button->setChecked(answer.sureness == sureness);
        button->setEnabled(!answered);
    }
    m_filling = false;
    updateButtons();
}

void QuestionPanel::showAnswered()
{
    const bool answered = m_session.isAnswered();
    const Course::Question &question = m_session.question();
    for (OptionButton *button : m_options) {
        const auto option = std::ranges::find(question.options, button->optionId(), &Course::Option::id);
        button->setVerdict(answered ? verdictOf(*option, m_session.answerAt(m_session.currentIndex()))
                                    : OptionButton::Verdict::Open);
        button->setEnabled(!answered);
    }
    showVerdict();
    m_ui->runItButton->setVisible(answered && !question.program.isEmpty() && !question.review);
    updateButtons();
    emit countsChanged();
}

} // namespace Ochre::Practice
