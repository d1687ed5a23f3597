// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practice/mocksetup.h"

#include "practice/mockwords.h"

#include <QComboBox>
#include <QDateTime>
#include <QFormLayout>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QRandomGenerator>

#include <algorithm>
#include <numeric>

namespace Ochre::Practice {

namespace {

constexpr int gap = 12;
constexpr int margin = 28;
constexpr int widest = 720; // px at 100 %
constexpr int columns = 3;
constexpr std::array lengths{15, 30, 45};
constexpr std::array<const char *, Study::mockKinds> kindNames{"mockConcept", "mockCode",   "mockReview",
                                                               "mockLive",    "mockDesign", "mockBehavioural"};

/// "2 × Concept, 1 × Design".
QString mixText(const std::vector<Study::MockQuestion> &questions)
{
    QStringList parts;
    for (int kind = 0; kind < Study::mockKinds; ++kind) {
        const auto count =
            std::ranges::count(questions, static_cast<Study::MockKind>(kind), &Study::MockQuestion::kind);
        if (count > 0) {
            parts << MockSetup::tr("%1 × %2", "how many, of what kind")
                         .arg(count)
                         .arg(mockKindText(static_cast<Study::MockKind>(kind)));
        }
    }
    return parts.join(QStringLiteral(", "));
}

QString earlierText(const Study::MockRun &run, const std::optional<Study::MockPast> &past)
{
    const QString day = QLocale().toString(QDateTime::fromMSecsSinceEpoch(run.plan().begunMs), QLocale::ShortFormat);
    const QString what = mockOrderText(run.plan().order);
    return past ? MockSetup::tr("%1 · %2 · %3", "day, what it was, share").arg(day, what, shareText(past->share))
                : MockSetup::tr("%1 · %2 · nothing compared", "day, what it was").arg(day, what);
}

} // namespace

MockSetup::MockSetup(QWidget *parent)
    : QScrollArea(parent)
    , m_content(new QWidget(this))
    , m_column(new QWidget(m_content))
    , m_leave(new QPushButton(tr("← Leave"), m_content))
    , m_title(new QLabel(tr("Mock interview"), m_content))
    , m_sentence(new QLabel(m_content))
    , m_earlierTitle(new QLabel(tr("Earlier interviews"), m_content))
    , m_earlier(new QListWidget(m_content))
{
    setObjectName(QStringLiteral("mockSetup"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    m_content->setProperty("surface", QStringLiteral("window"));
    m_leave->setObjectName(QStringLiteral("leaveMockSetupButton"));
    m_leave->setProperty("quiet", true);
    m_leave->setToolTip(tr("Back to Practice (Esc)"));
    m_title->setObjectName(QStringLiteral("mockSetupTitle"));
    m_sentence->setObjectName(QStringLiteral("mockSetupSentence"));
    m_sentence->setText(
        tr("Questions as in an interview, each with a clock that only tells the time. You type or speak, "
           "then compare your answer with the model answer. The schedule stays as it is, unless you ask "
           "the report to repeat what was missing."));
    m_sentence->setProperty("muted", true);
    m_sentence->setWordWrap(true);
    m_earlier->setObjectName(QStringLiteral("mockEarlierList"));
    m_earlier->setAccessibleName(tr("Earlier interviews; Enter opens the report"));
    m_earlier->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_earlier->setTextElideMode(Qt::ElideRight);
    auto *column = new QVBoxLayout(m_column);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gap);
    column->addWidget(m_leave, 0, Qt::AlignLeft);
    column->addWidget(m_title);
    column->addWidget(m_sentence);
    column->addWidget(buildForm());
    column->addWidget(m_earlierTitle);
    column->addWidget(m_earlier);
    column->addStretch(1);
    auto *row = new QHBoxLayout(m_content);
    row->setContentsMargins(margin, margin, margin, margin);
    row->addStretch(1);
    row->addWidget(m_column, 100);
    row->addStretch(1);
    setWidget(m_content);
    connect(m_leave, &QPushButton::clicked, this, &MockSetup::left);
    connect(m_start, &QPushButton::clicked, this, &MockSetup::startRequested);
    connect(m_earlier, &QListWidget::itemActivated, this,
            [this](const QListWidgetItem *item) { emit reportRequested(item->data(Qt::UserRole).toString()); });
}

QWidget *MockSetup::buildForm()
{
    auto *card = new QFrame(m_content);
    card->setProperty("card", true);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(gap, gap, gap, gap);
    column->setSpacing(gap);
    m_form = new QFormLayout;
    m_form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_form->setSpacing(gap);
    m_role = addList(QStringLiteral("mockRoleBox"), tr("Role"));
    m_level = addList(QStringLiteral("mockLevelBox"), tr("Level"));
    for (const auto level : {Study::MockLevel::Junior, Study::MockLevel::Mid, Study::MockLevel::Senior}) {
        m_level->addItem(mockLevelText(level));
    }
    m_length = addList(QStringLiteral("mockLengthBox"), tr("Length"));
    for (const int minutes : lengths) {
        m_length->addItem(tr("%n minute(s)", nullptr, minutes), minutes);
    }
    auto *mix = new QGridLayout;
    mix->setSpacing(gap / 2);
    for (int kind = 0; kind < Study::mockKinds; ++kind) {
        auto *button = new QPushButton(card);
        button->setObjectName(QString::fromLatin1(kindNames.at(static_cast<size_t>(kind))));
        button->setAccessibleName(mockKindText(static_cast<Study::MockKind>(kind)));
        button->setCheckable(true);
        button->setAutoDefault(false);
        mix->addWidget(button, kind / columns, kind % columns);
        m_kinds.at(static_cast<size_t>(kind)) = button;
        connect(button, &QPushButton::toggled, this, &MockSetup::follow);
    }
    m_form->addRow(new QLabel(tr("Mix"), card), mix);
    m_judging = addList(QStringLiteral("mockJudgingBox"), tr("Compare"));
    m_judging->addItems({tr("After each answer"), tr("All at the end")});
    m_plan = new QLabel(card);
    m_plan->setObjectName(QStringLiteral("mockPlanText"));
    m_plan->setWordWrap(true);
    m_start = new QPushButton(tr("Begin the interview"), card);
    m_start->setObjectName(QStringLiteral("startMockButton"));
    m_start->setProperty("primary", true);
    m_start->setEnabled(false); // until there is something to ask
    column->addLayout(m_form);
    column->addWidget(m_plan);
    column->addWidget(m_start, 0, Qt::AlignLeft);
    for (QComboBox *list : {m_role, m_level, m_length, m_judging}) {
        connect(list, &QComboBox::currentIndexChanged, this, &MockSetup::follow);
    }
    return card;
}

QComboBox *MockSetup::addList(const QString &name, const QString &label)
{
    auto *list = new QComboBox(m_content);
    list->setObjectName(name);
    list->setAccessibleName(label);
    m_form->addRow(label, list);
    return list;
}

void MockSetup::show(std::vector<Study::MockCandidate> candidates, const std::vector<Study::MockRun> &runs)
{
    const Study::MockOrder usual = m_isFilled     ? order()
                                   : runs.empty() ? Study::MockOrder{.kinds = {}}
                                                  : runs.front().plan().order;
    m_candidates = std::move(candidates);
    m_seed = QRandomGenerator::global()->generate();
    {
        const QSignalBlocker quiet(m_role);
        m_role->clear();
        m_role->addItem(mockRoleText({}), QString());
        for (const QString &role : Study::mockRoles(m_candidates)) {
            m_role->addItem(mockRoleText(role), role);
        }
    }
    m_isFilled = true;
    takeOrder(usual);
    fillEarlier(runs);
    follow();
}

void MockSetup::takeOrder(const Study::MockOrder &order)
{
    m_role->setCurrentIndex(std::max(0, m_role->findData(order.role)));
    m_level->setCurrentIndex(static_cast<int>(order.level));
    m_length->setCurrentIndex(std::max(0, m_length->findData(order.minutes)));
    m_judging->setCurrentIndex(static_cast<int>(order.judging));
    for (int kind = 0; kind < Study::mockKinds; ++kind) {
        m_kinds.at(static_cast<size_t>(kind))
            ->setChecked(order.kinds.isEmpty() || order.kinds.contains(static_cast<Study::MockKind>(kind)));
    }
}

void MockSetup::fillEarlier(const std::vector<Study::MockRun> &runs)
{
    m_earlier->clear();
    for (const Study::MockRun &run : runs) {
        if (run.isOver()) {
            auto *item = new QListWidgetItem(earlierText(run, Study::mockPast(run)), m_earlier);
            item->setData(Qt::UserRole, run.plan().id);
        }
    }
    m_earlierTitle->setVisible(m_earlier->count() > 0);
    m_earlier->setVisible(m_earlier->count() > 0);
    const int rowHeight = m_earlier->count() > 0 ? m_earlier->sizeHintForRow(0) : 0;
    m_earlier->setFixedHeight(m_earlier->count() * rowHeight + 4);
    m_earlier->setCurrentRow(0);
}

Study::MockOrder MockSetup::order() const
{
    Study::MockOrder order{m_role->currentData().toString(),
                           static_cast<Study::MockLevel>(m_level->currentIndex()),
                           m_length->currentData().toInt(),
                           {},
                           static_cast<Study::MockJudging>(m_judging->currentIndex())};
    for (int kind = 0; kind < Study::mockKinds; ++kind) {
        if (m_kinds.at(static_cast<size_t>(kind))->isChecked()) {
            order.kinds.insert(static_cast<Study::MockKind>(kind));
        }
    }
    return order;
}

/// Says what the choice comes to.
void MockSetup::follow()
{
    for (int kind = 0; kind < Study::mockKinds; ++kind) {
        QPushButton *button = m_kinds.at(static_cast<size_t>(kind));
        const QString text = mockKindText(static_cast<Study::MockKind>(kind));
        button->setText(button->isChecked() ? tr("✓ %1", "a kind that is asked").arg(text) : text);
    }
    const Study::MockOrder wanted = order();
    m_questions = Study::mockQuestions(m_candidates, wanted, m_seed);
    const int seconds = std::accumulate(m_questions.begin(), m_questions.end(), 0,
                                        [](int sum, const auto &question) { return sum + question.seconds; });
    const bool isShortOfTime =
        wanted.kinds.contains(Study::MockKind::LiveCoding)
        && std::ranges::none_of(m_questions, [](const auto &one) { return one.kind == Study::MockKind::LiveCoding; });
    QString text = wanted.kinds.isEmpty() ? tr("Choose at least one kind of question.")
                   : m_questions.empty()
                       ? tr("No question fits: choose another role, mix or length.")
                       : tr("%n question(s), about %1 min: %2.", nullptr, static_cast<int>(m_questions.size()))
                             .arg((seconds + 30) / 60)
                             .arg(mixText(m_questions));
    if (isShortOfTime && !m_questions.empty()) {
        text += u' ' + tr("Live coding needs more time than that.");
    }
    m_plan->setText(text);
    m_start->setEnabled(!m_questions.empty());
}

void MockSetup::focusFirst()
{
    (m_start->isEnabled() ? m_start : static_cast<QWidget *>(m_role))->setFocus(Qt::OtherFocusReason);
}

void MockSetup::keyPressEvent(QKeyEvent *event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape) {
        emit left();
    } else if (isReturn && m_start->isEnabled()) {
        emit startRequested();
    } else {
        QScrollArea::keyPressEvent(event);
    }
}

void MockSetup::setLook(const Design::Look &look)
{
    for (QWidget *part : m_content->findChildren<QWidget *>()) {
        part->setFont(look.type.ui());
    }
    m_title->setFont(look.type.heading(1));
    m_earlierTitle->setFont(look.type.heading(3));
    m_start->setFont(look.type.uiStrong());
    m_column->setMaximumWidth(look.type.px(widest));
}

} // namespace Ochre::Practice
