// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of NotesPage that is built once.

#include "models/notelistmodel.h"
#include "practice/notedelegate.h"
#include "practice/notespage.h"
#include "progress/progressservice.h"
#include "widgets/emptystate.h"
#include "widgets/foldingrow.h"
#include "widgets/markdownview.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace Ochre::Practice {

namespace {

constexpr int savePauseMs = 3000;   // an event holds the whole text: not one for each word
constexpr int previewPauseMs = 200; // the preview is laid out anew as a whole
constexpr int gap = 12;

/// A surface as the lesson has it, as high as what lies on it.
QWidget *paperWith(QWidget &text, QWidget *parent)
{
    auto *paper = new QWidget(parent);
    paper->setProperty("surface", QStringLiteral("page"));
    auto *column = new QVBoxLayout(paper);
    column->setContentsMargins(gap, gap, gap, gap);
    column->addWidget(&text);
    column->addStretch(1);
    return paper;
}

} // namespace

NotesPage::NotesPage(Progress::ProgressService &progress, QWidget *parent)
    : QWidget(parent)
    , m_progress(progress)
    , m_model(new Models::NoteListModel(this))
    , m_search(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_count(new QLabel(this))
    , m_new(new QPushButton(tr("&New note"), this))
    , m_export(new QPushButton(tr("E&xport…"), this))
    , m_stack(new QStackedWidget(this))
    , m_empty(new Widgets::EmptyState(this))
    , m_title(new QLabel(this))
    , m_where(new QLabel(this))
    , m_go(new QPushButton(this))
    , m_showPreview(new QPushButton(tr("&Preview"), this))
    , m_remove(new QPushButton(tr("&Remove"), this))
    , m_parts(new QSplitter(Qt::Horizontal, this))
    , m_text(new QPlainTextEdit(this))
    , m_previewArea(new QScrollArea(this))
    , m_preview(new Widgets::MarkdownView(this))
    , m_message(new QLabel(this))
    , m_undo(new QPushButton(tr("&Undo"), this))
    , m_state(new QLabel(this))
{
    setObjectName(QStringLiteral("notesPage"));
    auto *columns = new QHBoxLayout(this);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(0);
    m_side = buildList();
    columns->addWidget(m_side);
    m_stack->setObjectName(QStringLiteral("notesStack"));
    m_stack->addWidget(buildEditor());
    m_stack->addWidget(m_empty);
    columns->addWidget(m_stack, 1);
    m_empty->setMessage(tr("Nothing of this is in your notes."));
    m_saving.setSingleShot(true);
    m_saving.setInterval(savePauseMs);
    m_previewing.setSingleShot(true);
    m_previewing.setInterval(previewPauseMs);
    connectParts();
    addKeys();
    setLook(Design::Look());
}

QWidget *NotesPage::buildList()
{
    m_search->setObjectName(QStringLiteral("notesSearch"));
    m_search->setAccessibleName(tr("Find in notes"));
    m_search->setPlaceholderText(tr("Find in notes (Ctrl+F)"));
    m_search->setClearButtonEnabled(true);
    m_list->setObjectName(QStringLiteral("notesList"));
    m_list->setAccessibleName(tr("My notes and bookmarks"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new NoteDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFrameShape(QFrame::NoFrame);
    m_count->setObjectName(QStringLiteral("notesCount"));
    m_count->setProperty("muted", true);
    m_count->setWordWrap(true);
    m_new->setObjectName(QStringLiteral("notesNew"));
    m_new->setToolTip(tr("Write a new note on the lesson that is open"));
    m_export->setObjectName(QStringLiteral("notesExport"));
    m_export->setToolTip(tr("Write all notes into a file, as Markdown"));
    auto *side = new QWidget(this);
    side->setObjectName(QStringLiteral("notesSide"));
    side->setProperty("surface", QStringLiteral("panel"));
    side->setAttribute(Qt::WA_StyledBackground);
    auto *rows = new QVBoxLayout(side);
    rows->setContentsMargins(gap, gap, gap, gap);
    rows->setSpacing(8);
    rows->addWidget(m_search);
    rows->addWidget(m_list, 1);
    rows->addWidget(m_count);
    auto *place = new QWidget(side);
    auto *buttons = new QHBoxLayout(place);
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->addWidget(m_new);
    buttons->addWidget(m_export);
    new Widgets::FoldingRow(*buttons, *place);
    rows->addWidget(place);
    return side;
}

QWidget *NotesPage::buildEditor()
{
    m_title->setObjectName(QStringLiteral("notesTitle"));
    m_where->setObjectName(QStringLiteral("notesWhere"));
    m_where->setProperty("muted", true);
    m_state->setObjectName(QStringLiteral("notesState"));
    m_state->setProperty("muted", true);
    m_state->setAccessibleName(tr("Whether this note is saved"));
    m_message->setObjectName(QStringLiteral("notesMessage"));
    for (QLabel *label : {m_title, m_where, m_state, m_message}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_go->setObjectName(QStringLiteral("notesGo"));
    m_go->setToolTip(tr("Show it where it belongs (Ctrl+Enter)"));
    m_showPreview->setObjectName(QStringLiteral("notesPreviewButton"));
    m_showPreview->setCheckable(true);
    m_showPreview->setToolTip(tr("Show how the note looks, in the place of its text"));
    m_remove->setObjectName(QStringLiteral("notesRemove"));
    m_remove->setToolTip(tr("Remove this from your notes; it can be taken back"));
    m_undo->setObjectName(QStringLiteral("notesUndo"));
    m_undo->setToolTip(tr("Put back what was removed"));
    m_text->setObjectName(QStringLiteral("notesText"));
    m_text->setAccessibleName(tr("Note, in Markdown"));
    m_text->setTabChangesFocus(true);
    m_text->setProperty("field", true);
    m_text->setToolTip(tr("Markdown: **strong**, `code`, lists, and programs between lines of three backticks"));
    m_preview->setObjectName(QStringLiteral("notesPreview"));
    m_preview->setAccessibleName(tr("How the note looks"));
    m_preview->setTermsLinked(true);
    m_previewArea->setObjectName(QStringLiteral("notesPreviewArea"));
    m_previewArea->setWidget(paperWith(*m_preview, this));
    m_previewArea->setWidgetResizable(true);
    m_previewArea->setFrameShape(QFrame::NoFrame);
    m_parts->setChildrenCollapsible(false);
    m_parts->addWidget(m_text);
    m_parts->addWidget(m_previewArea);
    auto *editor = new QWidget(this);
    auto *rows = new QVBoxLayout(editor);
    rows->setContentsMargins(2 * gap, gap, 2 * gap, gap);
    rows->setSpacing(8);
    auto *head = new QWidget(editor);
    auto *headRow = new QHBoxLayout(head);
    headRow->setContentsMargins(0, 0, 0, 0);
    headRow->addWidget(m_title, 1);
    for (QPushButton *button : {m_go, m_showPreview, m_remove}) {
        headRow->addWidget(button);
    }
    new Widgets::FoldingRow(*headRow, *head);
    auto *told = new QHBoxLayout;
    told->addWidget(m_message, 1);
    told->addWidget(m_undo);
    rows->addWidget(head);
    rows->addWidget(m_where);
    QSizePolicy policy = m_parts->sizePolicy();
    policy.setRetainSizeWhenHidden(true); // a bookmark has no text: what tells of it stays at the top
    m_parts->setSizePolicy(policy);
    rows->addWidget(m_parts, 1);
    rows->addLayout(told);
    rows->addWidget(m_state);
    return editor;
}

void NotesPage::connectParts()
{
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_model->setSearch(text);
        choose(currentKey());
    });
    connect(m_search, &QLineEdit::returnPressed, this, [this] { m_list->setFocus(Qt::OtherFocusReason); });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        if (const QString key = m_model->keyAt(index.row()); !key.isEmpty() && !m_isChoosing) {
            choose(key);
        }
    });
    connect(m_list, &QListView::activated, this,
            [this] { m_place.isNone() ? go() : m_text->setFocus(Qt::OtherFocusReason); });
    connect(m_text, &QPlainTextEdit::textChanged, this, &NotesPage::noteTyping);
    m_text->installEventFilter(this);
    connect(m_new, &QPushButton::clicked, this, &NotesPage::newNote);
    connect(m_export, &QPushButton::clicked, this, [this] {
        flush();
        emit exportRequested();
    });
    connect(m_go, &QPushButton::clicked, this, &NotesPage::go);
    connect(m_remove, &QPushButton::clicked, this, &NotesPage::remove);
    connect(m_undo, &QPushButton::clicked, this, &NotesPage::putBack);
    connect(m_showPreview, &QPushButton::toggled, this, &NotesPage::fitPreview);
    connect(m_preview, &Widgets::MarkdownView::termActivated, this, &NotesPage::linkActivated);
    connect(m_preview, &Widgets::MarkdownView::linkActivated, this, &NotesPage::linkActivated);
    connect(&m_saving, &QTimer::timeout, this, &NotesPage::flush);
    connect(&m_previewing, &QTimer::timeout, this, &NotesPage::showPreview);
    connect(&m_progress, &Progress::ProgressService::stateChanged, this, &NotesPage::refresh);
    connect(&m_progress, &Progress::ProgressService::savedChanged, this, &NotesPage::refresh);
    connect(&m_progress, &Progress::ProgressService::opened, this, &NotesPage::refresh);
}

/// They count on this page alone.
void NotesPage::addKeys()
{
    const auto add = [this](const QList<QKeySequence> &keys, auto &&act) {
        auto *shortcut = new QShortcut(this);
        shortcut->setKeys(keys);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, std::forward<decltype(act)>(act));
    };
    add({Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_Enter}, [this] { go(); });
    auto *removal = new QShortcut(Qt::Key_Delete, m_list);
    removal->setContext(Qt::WidgetShortcut);
    connect(removal, &QShortcut::activated, this, &NotesPage::remove);
    auto *undo = new QShortcut(QKeySequence(QKeySequence::Undo), m_list);
    undo->setContext(Qt::WidgetShortcut);
    connect(undo, &QShortcut::activated, this, &NotesPage::putBack);
}

void NotesPage::setLook(const Design::Look &look)
{
    constexpr int widest = 380; // pixels: in a narrow window the text needs the room
    m_look = look;
    m_side->setFixedWidth(std::min(look.type.px(272), widest));
    m_title->setFont(look.type.heading(2));
    m_text->setFont(look.type.codeSmall());
    m_preview->setLook(look);
    for (QWidget *part : std::initializer_list<QWidget *>{m_search, m_list, m_count, m_new, m_export, m_where, m_go,
                                                          m_showPreview, m_remove, m_message, m_undo, m_state}) {
        part->setFont(look.type.ui());
    }
    fitPreview();
}

} // namespace Ochre::Practice
