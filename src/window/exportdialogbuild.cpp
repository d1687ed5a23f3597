// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of ExportDialog that is built once.

#include "window/exportdialog.h"
#include "window/exportwords.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QTreeView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Ochre::Window {

using Exchange::ExportWhat;

namespace {

constexpr QSize usual{560, 420}; // pixels

} // namespace

ExportDialog::ExportDialog(Parts parts, QWidget *parent)
    : QDialog(parent)
    , m_parts(std::move(parts))
    , m_what(new QComboBox(this))
    , m_form(new QComboBox(this))
    , m_about(new QLabel(this))
    , m_coursesLabel(new QLabel(tr("&Of:"), this))
    , m_courses(new QListWidget(this))
    , m_leftOut(new QTreeView(this))
    , m_leftOutModel(new ExchangeListModel(this))
    , m_state(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_stop(new QPushButton(tr("&Stop"), this))
    , m_write(new QPushButton(tr("&Export…"), this))
    , m_close(new QPushButton(tr("&Close"), this))
{
    build();
    for (const ExportWhat what : {ExportWhat::Questions, ExportWhat::Cards, ExportWhat::Notes, ExportWhat::History}) {
        m_what->addItem(whatTitle(what), static_cast<int>(what));
    }
    connectParts();
    fillForms();
    fillCourses();
    say({});
}

void ExportDialog::build()
{
    setObjectName(u"exportDialog"_s);
    setWindowTitle(tr("Export"));
    m_what->setObjectName(u"exportWhat"_s);
    m_form->setObjectName(u"exportForm"_s);
    m_about->setObjectName(u"exportAbout"_s);
    m_about->setProperty("muted", true);
    m_about->setWordWrap(true);
    m_courses->setObjectName(u"exportCourses"_s);
    m_courses->setAccessibleName(tr("Courses that it is taken of"));
    m_coursesLabel->setBuddy(m_courses);
    m_leftOut->setObjectName(u"exportLeftOut"_s);
    m_leftOut->setAccessibleName(tr("What was left out, and why"));
    m_leftOut->setModel(m_leftOutModel);
    m_leftOut->setRootIsDecorated(false);
    m_leftOut->setUniformRowHeights(true);
    m_leftOut->setColumnHidden(ExchangeListModel::Kind, true);
    m_leftOut->hide();
    m_state->setObjectName(u"exportState"_s);
    m_state->setWordWrap(true);
    m_state->setTextFormat(Qt::PlainText);
    m_state->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_progress->setObjectName(u"exportProgress"_s);
    m_progress->setAccessibleName(tr("How far it is"));
    m_progress->setTextVisible(false);
    m_stop->setObjectName(u"exportStop"_s);
    m_write->setObjectName(u"exportWrite"_s);
    m_write->setProperty("primary", true);
    m_write->setDefault(true);
    m_close->setObjectName(u"exportClose"_s);
    m_stop->setAutoDefault(false);
    m_close->setAutoDefault(false);
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&What:"), m_what);
    form->addRow(tr("&As:"), m_form);
    form->addRow(QString(), m_about);
    form->addRow(m_coursesLabel, m_courses);
    auto *busy = new QHBoxLayout;
    busy->addWidget(m_progress, 1);
    busy->addWidget(m_stop);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_write);
    buttons->addWidget(m_close);
    auto *rows = new QVBoxLayout(this);
    rows->addLayout(form, 1);
    rows->addWidget(m_leftOut, 1);
    rows->addWidget(m_state);
    rows->addLayout(busy);
    rows->addLayout(buttons);
    resize(parentWidget() ? usual.boundedTo(parentWidget()->window()->size() * 9 / 10) : usual);
}

} // namespace Ochre::Window
