// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of ImportDialog that is built once.

#include "widgets/elidingcombobox.h"
#include "widgets/foldingrow.h"
#include "window/importdialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QTabWidget>
#include <QTreeView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Ochre::Window {

namespace {

constexpr QSize usual{820, 560}; // pixels

QTreeView *listOf(ExchangeListModel &model, const QString &name, const QString &says, QWidget *parent)
{
    auto *list = new QTreeView(parent);
    list->setObjectName(name);
    list->setAccessibleName(says);
    list->setModel(&model);
    list->setRootIsDecorated(false);
    list->setUniformRowHeights(true); // twenty thousand of them
    list->setTextElideMode(Qt::ElideRight);
    list->header()->setStretchLastSection(false);
    list->header()->setSectionResizeMode(ExchangeListModel::Text, QHeaderView::Stretch);
    // Wide enough for the line, which says where to look.
    list->header()->resizeSection(ExchangeListModel::Place, list->fontMetrics().averageCharWidth() * 30);
    return list;
}

} // namespace

ImportDialog::ImportDialog(Parts parts, QWidget *parent)
    : QDialog(parent)
    , m_parts(std::move(parts))
    , m_file(new QLineEdit(this))
    , m_chooseFile(new QPushButton(tr("&File…"), this))
    , m_chooseFolder(new QPushButton(tr("Fol&der…"), this))
    , m_format(new Widgets::ElidingComboBox(this))
    , m_course(new QComboBox(this))
    , m_tabs(new QTabWidget(this))
    , m_comingModel(new ExchangeListModel(this))
    , m_leftOutModel(new ExchangeListModel(this))
    , m_state(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_stop(new QPushButton(tr("&Stop"), this))
    , m_imports(new Widgets::ElidingComboBox(this))
    , m_takeBack(new QPushButton(tr("&Take it back"), this))
    , m_open(new QPushButton(tr("&Open the course"), this))
    , m_write(new QPushButton(tr("&Import"), this))
{
    build();
    connectParts();
    renewCourses();
    clearPreview();
    say(invitation());
    look();
}

void ImportDialog::build()
{
    setObjectName(u"importDialog"_s);
    setWindowTitle(tr("Import"));
    setAcceptDrops(true);
    m_coming = listOf(*m_comingModel, u"importComing"_s, tr("What would come in"), this);
    m_leftOut = listOf(*m_leftOutModel, u"importLeftOut"_s, tr("What is left out, and why"), this);
    m_leftOut->setColumnHidden(ExchangeListModel::Kind, true);
    m_tabs->setObjectName(u"importTabs"_s);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_coming, QString());
    m_tabs->addTab(m_leftOut, QString());
    m_state->setObjectName(u"importState"_s);
    m_state->setWordWrap(true);
    m_state->setTextFormat(Qt::PlainText);
    m_state->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_progress->setObjectName(u"importProgress"_s);
    m_progress->setAccessibleName(tr("How far it is"));
    m_progress->setTextVisible(false);
    m_stop->setObjectName(u"importStop"_s);
    auto *busy = new QHBoxLayout;
    busy->addWidget(m_progress, 1);
    busy->addWidget(m_stop);
    auto *rows = new QVBoxLayout(this);
    rows->addWidget(buildSource());
    rows->addWidget(m_tabs, 1);
    rows->addWidget(m_state);
    rows->addLayout(busy);
    rows->addWidget(buildFoot());
    for (QPushButton *button : {m_chooseFile, m_chooseFolder, m_stop, m_takeBack, m_open}) {
        button->setAutoDefault(false); // Enter in a field is for the field
    }
    resize(parentWidget() ? usual.boundedTo(parentWidget()->window()->size() * 9 / 10) : usual);
}

QWidget *ImportDialog::buildSource()
{
    m_file->setObjectName(u"importFile"_s);
    m_file->setAccessibleName(tr("File or folder"));
    m_file->setPlaceholderText(tr("Anki, GIFT, Aiken, mdbook-quiz or rustlings"));
    m_chooseFile->setObjectName(u"importChooseFile"_s);
    m_chooseFolder->setObjectName(u"importChooseFolder"_s);
    m_chooseFolder->setToolTip(tr("A folder that rustlings made, with exercises and solutions"));
    m_format->setObjectName(u"importFormat"_s);
    m_format->setAccessibleName(tr("Form of the file"));
    m_format->addItem(tr("Recognise it"));
    for (const QString &name : Exchange::importFormatNames()) {
        m_format->addItem(formatTitle(*Exchange::importFormatNamed(name)), name);
    }
    m_course->setObjectName(u"importCourse"_s);
    m_course->setAccessibleName(tr("Course that it comes into"));
    m_course->setToolTip(tr("A course of your own: one that was made by an import, or a new one by its title"));
    m_course->setEditable(true);
    m_course->setInsertPolicy(QComboBox::NoInsert);
    for (QComboBox *box : {m_format, m_course}) {
        box->setMinimumContentsLength(16);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    }
    auto *source = new QWidget(this);
    auto *line = new QHBoxLayout;
    line->addWidget(m_file, 1);
    line->addWidget(m_chooseFile);
    line->addWidget(m_chooseFolder);
    auto *form = new QFormLayout(source);
    form->setContentsMargins(0, 0, 0, 0);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    auto *fileLabel = new QLabel(tr("F&rom:"), source);
    fileLabel->setBuddy(m_file);
    form->addRow(fileLabel, line);
    form->addRow(tr("For&m:"), m_format);
    form->addRow(tr("I&nto the course:"), m_course);
    return source;
}

QWidget *ImportDialog::buildFoot()
{
    m_imports->setObjectName(u"importDone"_s);
    m_imports->setAccessibleName(tr("What was imported into it before"));
    m_imports->setMinimumContentsLength(12);
    m_imports->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_takeBack->setObjectName(u"importTakeBack"_s);
    m_takeBack->setToolTip(tr("Takes this import out of the course; what you have answered in it is kept"));
    m_open->setObjectName(u"importOpen"_s);
    m_write->setObjectName(u"importWrite"_s);
    m_write->setProperty("primary", true);
    m_write->setDefault(true);
    auto *close = new QPushButton(tr("&Close"), this);
    close->setObjectName(u"importClose"_s);
    close->setAutoDefault(false);
    connect(close, &QPushButton::clicked, this, &ImportDialog::reject);
    auto *doneLabel = new QLabel(tr("Imported &before:"), this);
    doneLabel->setBuddy(m_imports);
    auto *foot = new QWidget(this);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, 0);
    auto *before = new QWidget(foot);
    auto *left = new QHBoxLayout(before);
    left->setContentsMargins(0, 0, 0, 0);
    left->addWidget(doneLabel);
    left->addWidget(m_imports, 1);
    left->addWidget(m_takeBack);
    auto *buttons = new QWidget(foot);
    auto *right = new QHBoxLayout(buttons);
    right->setContentsMargins(0, 0, 0, 0);
    right->addStretch(1);
    right->addWidget(m_open);
    right->addWidget(m_write);
    right->addWidget(close);
    row->addWidget(before, 1);
    row->addWidget(buttons);
    new Widgets::FoldingRow(*row, *foot);
    return foot;
}

} // namespace Ochre::Window
