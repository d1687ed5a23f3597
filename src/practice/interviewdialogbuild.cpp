// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of InterviewDialog that is built once.

#include "practice/interviewdialog.h"
#include "progress/progressservice.h"

#include <QDateEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QShortcut>
#include <QSpinBox>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace Ochre::Practice {

namespace {

constexpr int idRole = Qt::UserRole; // of a row
constexpr int usualDays = 21;        // of a date that is begun
constexpr int restMs = 100;          // between a change and its plan

} // namespace

InterviewDialog::InterviewDialog(Progress::ProgressService &progress, Desk desk, QWidget *parent)
    : QDialog(parent)
    , m_progress(progress)
    , m_desk(std::move(desk))
    , m_list(new QTreeWidget(this))
    , m_role(new QLineEdit(this))
    , m_day(new QDateEdit(this))
    , m_minutes(new QSpinBox(this))
    , m_courses(new QListWidget(this))
    , m_state(new QLabel(this))
    , m_add(new QPushButton(tr("&Add this date"), this))
    , m_change(new QPushButton(tr("&Save the change"), this))
    , m_remove(new QPushButton(tr("Re&move"), this))
    , m_undo(new QPushButton(tr("&Undo"), this))
    , m_redo(new QPushButton(tr("R&edo"), this))
{
    build();
    connectParts();
    Study::InterviewDate fresh;
    fresh.day = m_desk.today().addDays(usualDays);
    showForm(fresh);
    refresh();
    if (m_dates.empty()) {
        m_role->setFocus(Qt::OtherFocusReason);
    } else {
        choose(m_dates.front().id);
        m_list->setFocus(Qt::OtherFocusReason);
    }
}

void InterviewDialog::connectParts()
{
    connect(m_list, &QTreeWidget::currentItemChanged, this, [this](const QTreeWidgetItem *item) {
        if (const QString id = item ? item->data(0, idRole).toString() : QString(); !id.isEmpty() && id != m_chosen) {
            m_wanted.clear();
            choose(id);
        }
    });
    m_rest.setSingleShot(true);
    m_rest.setInterval(restMs);
    connect(&m_rest, &QTimer::timeout, this, &InterviewDialog::askForPlan);
    connect(m_role, &QLineEdit::textChanged, this, &InterviewDialog::showState);
    connect(m_day, &QDateEdit::dateChanged, this, &InterviewDialog::showState);
    connect(m_minutes, &QSpinBox::valueChanged, this, &InterviewDialog::showState);
    connect(m_courses, &QListWidget::itemChanged, this, &InterviewDialog::showState);
    connect(m_add, &QPushButton::clicked, this, &InterviewDialog::add);
    connect(m_change, &QPushButton::clicked, this, &InterviewDialog::change);
    connect(m_remove, &QPushButton::clicked, this, &InterviewDialog::remove);
    connect(m_undo, &QPushButton::clicked, this, &InterviewDialog::undo);
    connect(m_redo, &QPushButton::clicked, this, &InterviewDialog::redo);
    connect(&m_progress, &Progress::ProgressService::stateChanged, this, &InterviewDialog::refresh);
    const auto key = [this](const QKeySequence &keys, void (InterviewDialog::*act)()) {
        auto *shortcut = new QShortcut(keys, m_list);
        shortcut->setContext(Qt::WidgetShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    key(Qt::Key_Delete, &InterviewDialog::remove);
    key(QKeySequence(QKeySequence::Undo), &InterviewDialog::undo);
    key(Qt::CTRL | Qt::SHIFT | Qt::Key_Z, &InterviewDialog::redo);
}

void InterviewDialog::build()
{
    setObjectName(QStringLiteral("interviewDialog"));
    setWindowTitle(tr("Interview dates"));
    m_list->setObjectName(QStringLiteral("interviewList"));
    m_list->setAccessibleName(tr("Interview dates"));
    m_list->setHeaderLabels({tr("Day"), tr("Role"), tr("Plan")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_state->setObjectName(QStringLiteral("interviewState"));
    m_state->setTextFormat(Qt::PlainText);
    m_state->setWordWrap(true);
    m_add->setObjectName(QStringLiteral("interviewAdd"));
    m_change->setObjectName(QStringLiteral("interviewChange"));
    m_remove->setObjectName(QStringLiteral("interviewRemove"));
    m_remove->setToolTip(tr("Remove the date that is chosen (Del in the list)"));
    m_undo->setObjectName(QStringLiteral("interviewUndo"));
    m_undo->setToolTip(tr("Take the last change of your dates back (Ctrl+Z in the list)"));
    m_redo->setObjectName(QStringLiteral("interviewRedo"));
    m_redo->setToolTip(tr("Do again what was taken back (Ctrl+Shift+Z in the list)"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setIcon({}); // the style's is dark in every theme
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    for (QPushButton *button : {m_add, m_change, m_remove, m_undo, m_redo}) {
        button->setAutoDefault(false); // Enter in a field is for the field
        buttons->addButton(button, QDialogButtonBox::ActionRole);
    }
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *rows = new QVBoxLayout(this);
    rows->addWidget(m_list, 2);
    rows->addWidget(buildForm(), 1);
    rows->addWidget(m_state);
    rows->addWidget(buttons);
    const QSize usual = QSize(780, 560) * fontMetrics().height() / 16; // it grows with the letters
    resize(parentWidget() ? usual.boundedTo(parentWidget()->window()->size() * 9 / 10) : usual);
}

QWidget *InterviewDialog::buildForm()
{
    auto *form = new QWidget(this);
    auto *fields = new QFormLayout;
    m_role->setObjectName(QStringLiteral("interviewRole"));
    m_role->setAccessibleName(tr("Role"));
    m_role->setPlaceholderText(tr("Backend developer, second round"));
    m_day->setObjectName(QStringLiteral("interviewDay"));
    m_day->setAccessibleName(tr("Day of the interview"));
    m_day->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    m_minutes->setObjectName(QStringLiteral("interviewMinutes"));
    m_minutes->setAccessibleName(tr("Minutes a day that you give until then"));
    m_minutes->setRange(1, Study::mostInterviewMinutes);
    m_minutes->setSuffix(tr(" min a day"));
    fields->addRow(tr("R&ole:"), m_role);
    fields->addRow(tr("&Day:"), m_day);
    fields->addRow(tr("&Time:"), m_minutes);
    auto *side = new QVBoxLayout;
    m_courses->setObjectName(QStringLiteral("interviewCourses"));
    m_courses->setAccessibleName(tr("Courses that the interview is about; without a mark, all that you have begun"));
    auto *about = new QLabel(tr("A&bout (without a mark, all that you have begun):"), form);
    about->setBuddy(m_courses);
    about->setWordWrap(true);
    side->addWidget(about);
    side->addWidget(m_courses, 1);
    auto *columns = new QHBoxLayout(form);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->addLayout(fields, 1);
    columns->addLayout(side, 1);
    return form;
}

} // namespace Ochre::Practice
