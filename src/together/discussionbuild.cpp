// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the page of the discussion is made of.

#include "classroom/classsession.h"
#include "together/discussionpage.h"
#include "together/threadlistmodel.h"
#include "widgets/emptystate.h"
#include "widgets/pagebrowser.h"

#include <QComboBox>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Ochre::Together {

namespace {

constexpr int draftDelayMs = 500; // after the first key: who types on without a pause is not lost either

} // namespace

DiscussionPage::DiscussionPage(Classroom::ClassSession &session,
                               std::function<QString(const QString &lesson)> placeText, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_placeText(std::move(placeText))
    , m_model(new ThreadListModel(m_placeText, this))
    , m_scope(new QComboBox(this))
    , m_show(new QComboBox(this))
    , m_search(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_new(new QPushButton(tr("&Ask a question"), this))
    , m_state(new QLabel(this))
    , m_stack(new QStackedWidget(this))
    , m_empty(new Widgets::EmptyState(this))
    , m_page(new Widgets::PageBrowser(this))
    , m_title(new QLabel(this))
    , m_text(new QPlainTextEdit(this))
    , m_conduct(new QLabel(this))
    , m_close(new QPushButton(tr("C&lose"), this))
    , m_send(new QPushButton(this))
    , m_drafting(new QTimer(this))
{
    setObjectName(u"discussionPage"_s);
    auto *parts = new QSplitter(this);
    parts->setChildrenCollapsible(false);
    parts->addWidget(buildList());
    parts->addWidget(buildThread());
    parts->setStretchFactor(1, 1);
    parts->setSizes({300, 700});
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(parts);
    m_drafting->setSingleShot(true);
    m_drafting->setInterval(draftDelayMs);
    connectParts();
    closeWriter();
    refresh();
}

QWidget *DiscussionPage::buildList()
{
    auto *side = new QFrame(this);
    side->setProperty("surface", u"panel"_s);
    auto *rows = new QVBoxLayout(side);
    m_scope->setObjectName(u"discussionScope"_s);
    m_scope->setAccessibleName(tr("Lessons that are listed"));
    m_scope->addItems({tr("Every lesson"), tr("This lesson")});
    m_show->setObjectName(u"discussionShow"_s);
    m_show->setAccessibleName(tr("Threads that are listed"));
    m_show->addItems({tr("All threads"), tr("Unread"), tr("With posts of mine"), tr("Not solved yet")});
    auto *choice = new QHBoxLayout;
    choice->addWidget(m_scope, 1);
    choice->addWidget(m_show, 1);
    rows->addLayout(choice);
    m_search->setObjectName(u"discussionSearch"_s);
    m_search->setAccessibleName(tr("Search in the discussion"));
    m_search->setPlaceholderText(tr("Search in the discussion"));
    m_search->setClearButtonEnabled(true);
    rows->addWidget(m_search);
    m_list->setObjectName(u"discussionThreads"_s);
    m_list->setAccessibleName(tr("Threads"));
    m_list->setModel(m_model);
    m_list->setUniformItemSizes(true); // a row is measured once, however many there are
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    rows->addWidget(m_list, 1);
    m_new->setObjectName(u"discussionNew"_s);
    rows->addWidget(m_new);
    m_state->setObjectName(u"discussionState"_s);
    m_state->setAccessibleName(tr("State of the exchange with the class"));
    m_state->setProperty("muted", true);
    m_state->setWordWrap(true);
    rows->addWidget(m_state);
    side->setMinimumWidth(220);
    return side;
}

QWidget *DiscussionPage::buildThread()
{
    auto *side = new QWidget(this);
    auto *rows = new QVBoxLayout(side);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    m_stack->setObjectName(u"discussionStack"_s);
    m_page->setObjectName(u"discussionThread"_s);
    m_page->setAccessibleName(tr("Thread"));
    m_empty->setObjectName(u"discussionEmpty"_s);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_page);
    rows->addWidget(m_stack, 1);
    rows->addWidget(buildWriter());
    return side;
}

QWidget *DiscussionPage::buildWriter()
{
    m_writer = new QFrame(this);
    m_writer->setObjectName(u"discussionWriter"_s);
    m_writer->setProperty("surface", u"panel"_s);
    auto *rows = new QVBoxLayout(m_writer);
    m_title->setObjectName(u"discussionTitle"_s);
    m_title->setProperty("strong", true);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    m_title->setBuddy(m_text);
    rows->addWidget(m_title);
    m_text->setObjectName(u"discussionText"_s);
    m_text->setProperty("field", true);
    m_text->setTabChangesFocus(true);
    m_text->setPlaceholderText(tr("In Markdown; programs between lines of three backticks"));
    m_text->setMinimumHeight(90);
    m_text->setMaximumHeight(220);
    m_text->installEventFilter(this);
    rows->addWidget(m_text);
    auto *line = new QHBoxLayout;
    m_conduct->setObjectName(u"discussionConduct"_s);
    m_conduct->setProperty("muted", true);
    m_conduct->setWordWrap(true);
    m_close->setObjectName(u"discussionClose"_s);
    m_close->setToolTip(tr("Close without sending and keep the draft (Esc)"));
    m_send->setObjectName(u"discussionSend"_s);
    m_send->setProperty("primary", true);
    line->addWidget(m_conduct, 1);
    line->addWidget(m_close);
    line->addWidget(m_send);
    rows->addLayout(line);
    return m_writer;
}

void DiscussionPage::connectParts()
{
    connect(&m_session, &Classroom::ClassSession::changed, this, &DiscussionPage::refresh);
    connect(&m_session.desk(), &Discussion::PostDesk::added, this, [this](const QString &id) {
        if (id == m_sent) {
            m_sent.clear();
            closeWriter();
            if (m_session.desk().board().thread(id)) {
                showThread(id); // it began one
            }
        }
    });
    connect(&m_session.desk(), &Discussion::PostDesk::failed, this, [this] {
        m_sent.clear();
        showWriter();
    });
    connect(m_scope, &QComboBox::currentIndexChanged, this, &DiscussionPage::applyFilter);
    connect(m_show, &QComboBox::currentIndexChanged, this, &DiscussionPage::applyFilter);
    connect(m_search, &QLineEdit::textChanged, this, &DiscussionPage::applyFilter);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &DiscussionPage::choose);
    connect(m_new, &QPushButton::clicked, this, [this] { openWriter({PostTarget::What::Question, m_lesson, {}, {}}); });
    connect(m_page, &Widgets::PageBrowser::linkActivated, this, &DiscussionPage::follow);
    connect(m_empty, &Widgets::EmptyState::actionTriggered, this, &DiscussionPage::signInRequested);
    connect(m_close, &QPushButton::clicked, this, [this] {
        keepDraft();
        closeWriter();
    });
    connect(m_send, &QPushButton::clicked, this, &DiscussionPage::send);
    connect(m_drafting, &QTimer::timeout, this, &DiscussionPage::keepDraft);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        showWriter();
        if (m_target && !m_drafting->isActive()) {
            m_drafting->start();
        }
    });
}

} // namespace Ochre::Together
