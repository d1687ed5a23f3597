// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practice/quizsetup.h"

#include "practice/interviewdocument.h"
#include "practice/placechoice.h"
#include "widgets/foldingrow.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace Ochre::Practice {

namespace {

constexpr int gap = 12;
constexpr int margin = 28;
constexpr int widest = 900; // px at 100 %

} // namespace

QuizSetup::QuizSetup(QWidget *parent)
    : QScrollArea(parent)
    , m_content(new QWidget(this))
    , m_column(new QWidget(m_content))
    , m_leave(new QPushButton(tr("← Leave"), m_content))
    , m_title(new QLabel(m_content))
    , m_sentence(new QLabel(m_content))
    , m_places(new PlaceChoice(m_content))
    , m_count(new QLabel(m_content))
    , m_start(new QPushButton(m_content))
{
    setObjectName(QStringLiteral("quizSetup"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    m_content->setProperty("surface", QStringLiteral("window"));
    m_leave->setObjectName(QStringLiteral("leaveSetupButton"));
    m_leave->setProperty("quiet", true);
    m_leave->setToolTip(tr("Back to Practice (Esc)"));
    m_title->setObjectName(QStringLiteral("setupTitle"));
    m_sentence->setObjectName(QStringLiteral("setupSentence"));
    m_sentence->setProperty("muted", true);
    m_sentence->setWordWrap(true);
    auto *column = new QVBoxLayout(m_column);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gap);
    column->addWidget(m_leave, 0, Qt::AlignLeft);
    column->addWidget(m_title);
    column->addWidget(m_sentence);
    auto *parts = new QHBoxLayout;
    parts->setSpacing(gap);
    parts->addWidget(m_places, 3);
    parts->addWidget(buildForm(), 2);
    column->addLayout(parts, 1);
    auto *row = new QHBoxLayout(m_content);
    row->setContentsMargins(margin, margin, margin, margin);
    row->addStretch(1);
    row->addWidget(m_column, 100);
    row->addStretch(1);
    new Widgets::FoldingRow(*parts, *m_column);
    setWidget(m_content);
    connect(m_places, &PlaceChoice::changed, this, &QuizSetup::follow);
    for (QCheckBox *box : m_levels) {
        connect(box, &QCheckBox::toggled, this, &QuizSetup::follow);
    }
    for (QComboBox *list : {m_source, m_length}) {
        connect(list, &QComboBox::currentIndexChanged, this, &QuizSetup::follow);
    }
    connect(m_leave, &QPushButton::clicked, this, &QuizSetup::left);
    connect(m_start, &QPushButton::clicked, this, &QuizSetup::startRequested);
}

QWidget *QuizSetup::buildForm()
{
    auto *card = new QFrame(m_content);
    card->setProperty("card", true);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(gap, gap, gap, gap);
    column->setSpacing(gap);
    m_form = new QFormLayout;
    m_form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_form->setSpacing(gap);
    auto *levels = new QVBoxLayout;
    levels->setSpacing(gap / 3);
    for (int level = 1; level <= std::ssize(m_levels); ++level) {
        auto *box = new QCheckBox(InterviewDocument::levelTitle(level), card);
        box->setObjectName(QStringLiteral("level%1Box").arg(level));
        box->setChecked(true);
        levels->addWidget(box);
        m_levels.at(static_cast<size_t>(level) - 1) = box;
    }
    m_form->addRow(new QLabel(tr("Levels"), card), levels);
    m_source = addList(*m_form, QStringLiteral("sourceBox"), tr("Which"));
    m_source->addItems({tr("All questions"), tr("Last answer not right"), tr("Sure, but wrong"), tr("Right by a guess"),
                        tr("Never answered")});
    m_length = addList(*m_form, QStringLiteral("lengthBox"), tr("How many"));
    for (const int length : {5, 10, 20, 40}) {
        m_length->addItem(tr("At most %1").arg(length), length);
    }
    m_length->addItem(tr("All that fit"), 0);
    m_length->setCurrentIndex(1);
    m_feedback = addList(*m_form, QStringLiteral("feedbackBox"), tr("Judged"));
    m_feedback->addItems({tr("After each answer"), tr("All at the end")});
    m_count->setObjectName(QStringLiteral("setupCount"));
    m_count->setWordWrap(true);
    m_start->setObjectName(QStringLiteral("startQuizButton"));
    m_start->setProperty("primary", true);
    column->addLayout(m_form);
    column->addWidget(m_count);
    column->addWidget(m_start, 0, Qt::AlignLeft);
    column->addStretch(1);
    return card;
}

QComboBox *QuizSetup::addList(QFormLayout &form, const QString &name, const QString &label)
{
    auto *list = new QComboBox(m_content);
    list->setObjectName(name);
    list->setAccessibleName(label);
    form.addRow(label, list);
    return list;
}

void QuizSetup::show(QuizPool pool, QuizPool::Use use)
{
    const bool isQuiz = use == QuizPool::Use::Quiz;
    m_pool = std::move(pool);
    m_use = use;
    m_title->setText(isQuiz ? tr("Quiz") : tr("Flash cards"));
    m_sentence->setText(isQuiz
                            ? tr("Questions that have a right answer. Each counts as it was answered; afterwards the "
                                 "wrong ones can be asked again, by other questions where there are some.")
                            : tr("Say or type the answer first, then compare and grade yourself. What you did not "
                                 "know comes again at the end."));
    m_start->setText(isQuiz ? tr("Begin the quiz") : tr("Begin"));
    m_form->setRowVisible(m_feedback, isQuiz);
    m_places->show(m_pool.groups(), m_chosen.at(static_cast<size_t>(use)).value_or(usual()));
    follow();
}

void QuizSetup::chooseAnswered(Study::QuizSource source)
{
    QSet<QString> all;
    for (const QuizPool::Group &group : m_pool.groups()) {
        all.insert(group.id);
    }
    for (QCheckBox *box : m_levels) {
        box->setChecked(true);
    }
    m_source->setCurrentIndex(static_cast<int>(source));
    m_places->show(m_pool.groups(), all);
    follow();
}

QSet<QString> QuizSetup::usual() const
{
    const bool isAnyBegun = std::ranges::any_of(m_pool.groups(), &QuizPool::Group::isBegun);
    QSet<QString> usual;
    for (const QuizPool::Group &group : m_pool.groups()) {
        const bool isOfCards = m_use == QuizPool::Use::FlashCards && group.isTopic;
        if (isOfCards || (isAnyBegun ? group.isBegun : !group.isTopic)) {
            usual.insert(group.id);
        }
    }
    return usual;
}

Study::QuizChoice QuizSetup::choice() const
{
    Study::QuizChoice choice;
    choice.groups = m_places->chosen();
    for (int level = 1; level <= std::ssize(m_levels); ++level) {
        if (m_levels.at(static_cast<size_t>(level) - 1)->isChecked()) {
            choice.levels.insert(level);
        }
    }
    choice.source = static_cast<Study::QuizSource>(m_source->currentIndex());
    choice.length = m_length->currentData().toInt();
    return choice;
}

Study::Feedback QuizSetup::feedback() const
{
    return m_use == QuizPool::Use::Quiz ? static_cast<Study::Feedback>(m_feedback->currentIndex())
                                        : Study::Feedback::AtOnce;
}

/// Says what the choice comes to.
void QuizSetup::follow()
{
    const Study::QuizChoice chosen = choice();
    m_chosen.at(static_cast<size_t>(m_use)) = chosen.groups;
    const bool isAnything = !chosen.groups.isEmpty() && !chosen.levels.isEmpty();
    const auto fitting = isAnything ? static_cast<int>(Study::quizPool(m_pool.candidates(), chosen).size()) : 0;
    const int asked = chosen.length == 0 ? fitting : std::min(fitting, chosen.length);
    m_count->setText(chosen.groups.isEmpty()   ? tr("Choose at least one lesson or topic.")
                     : chosen.levels.isEmpty() ? tr("Choose at least one level.")
                     : fitting == 0            ? tr("No question fits: choose other places, levels or answers.")
                                               : tr("%n question(s) fit; %1 are asked.", nullptr, fitting).arg(asked));
    m_start->setEnabled(fitting > 0);
}

void QuizSetup::focusFirst()
{
    if (m_start->isEnabled()) {
        m_start->setFocus(Qt::OtherFocusReason);
    } else {
        m_places->focusList();
    }
}

void QuizSetup::keyPressEvent(QKeyEvent *event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape) {
        emit left();
    } else if (isReturn && m_places->isSearching()) {
        m_places->focusList(); // what was found is ticked there
    } else if (isReturn && m_start->isEnabled()) {
        emit startRequested();
    } else {
        QScrollArea::keyPressEvent(event);
    }
}

void QuizSetup::setLook(const Design::Look &look)
{
    for (QWidget *part : m_form->parentWidget()->findChildren<QWidget *>(Qt::FindDirectChildrenOnly)) {
        part->setFont(look.type.ui());
    }
    for (QWidget *part : std::initializer_list<QWidget *>{m_leave, m_sentence}) {
        part->setFont(look.type.ui());
    }
    m_places->setLook(look);
    m_title->setFont(look.type.heading(1));
    m_column->setMaximumWidth(look.type.px(widest));
}

} // namespace Ochre::Practice
