// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/settingsdialog.h"

#include "settings/settings.h"
#include "window/keycontrol.h"
#include "window/keyseditor.h"
#include "window/settingspage.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScreen>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Window {

namespace {

constexpr int keysPlace = 2;         ///< behind the pages on how it looks and on the editor
constexpr QSize usualSize{820, 580}; ///< at 100 %
constexpr int usualLetters = 13;     ///< pixels, at 100 %
constexpr int listMargin = 32;       ///< pixels beside the longest title

} // namespace

SettingsDialog::SettingsDialog(const SettingsParts &parts, KeyControl &keys, QWidget *parent)
    : QDialog(parent)
    , m_filter(new QLineEdit(this))
    , m_list(new QListWidget(this))
    , m_stack(new QStackedWidget(this))
    , m_nothing(new QLabel(tr("No setting has all of these words."), this))
    , m_restore(new QPushButton(tr("Restore defaults of this page"), this))
{
    setObjectName(u"settingsDialog"_s);
    setWindowTitle(tr("Settings"));
    m_filter->setObjectName(u"settingsFilter"_s);
    m_filter->setPlaceholderText(tr("Find a setting"));
    m_filter->setAccessibleName(tr("Find a setting"));
    m_filter->setClearButtonEnabled(true);
    m_list->setObjectName(u"settingsPages"_s);
    m_list->setAccessibleName(tr("Pages of settings"));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_restore->setObjectName(u"restoreDefaultsButton"_s);
    m_restore->setAutoDefault(false);
    buildLayout();
    addPages(parts, keys);
    connect(m_filter, &QLineEdit::textChanged, this, &SettingsDialog::narrow);
    connect(m_list, &QListWidget::currentRowChanged, this, &SettingsDialog::showPage);
    connect(m_restore, &QPushButton::clicked, this,
            [this] { m_pages[static_cast<size_t>(m_list->currentRow())].restore(); });
    connect(&parts.settings, &Settings::Settings::changed, this, &SettingsDialog::showDefaults);
    connect(&parts.settings, &Settings::Settings::keysChanged, this, &SettingsDialog::showDefaults);
    m_list->setCurrentRow(0);
    const QSize room = screen()->availableSize() * 9 / 10;
    resize((usualSize * fontInfo().pixelSize() / usualLetters).boundedTo(room));
    m_filter->setFocus(Qt::OtherFocusReason);
}

// The list goes after the pages do, and must not speak of them any more.
SettingsDialog::~SettingsDialog()
{
    m_list->disconnect(this);
    m_filter->disconnect(this);
}

void SettingsDialog::buildLayout()
{
    m_nothing->setObjectName(u"noSettingLabel"_s);
    m_nothing->setProperty("muted", true);
    m_nothing->setWordWrap(true);
    m_nothing->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_nothing->hide();
    auto *close = new QPushButton(tr("Close"), this);
    close->setObjectName(u"closeSettingsButton"_s);
    close->setProperty("primary", true);
    close->setAutoDefault(false);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(16);
    columns->addWidget(m_list);
    columns->addWidget(m_stack, 1);
    columns->addWidget(m_nothing, 1);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_restore);
    buttons->addStretch();
    buttons->addWidget(close);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(16, 16, 16, 12);
    rows->setSpacing(12);
    rows->addWidget(m_filter);
    rows->addLayout(columns, 1);
    rows->addLayout(buttons);
}

void SettingsDialog::addPages(const SettingsParts &parts, KeyControl &keys)
{
    for (SettingsPage *page : makeSettingsPages(parts, this)) {
        Settings::Settings *settings = &parts.settings;
        if (m_pages.size() == keysPlace) {
            auto *editor = new KeysEditor(keys, this);
            addPage({tr("Keys"), editor, [editor](const QStringList &words) { return editor->find(words.join(u' ')); },
                     [&keys] { return !keys.isAnyChanged(); }, [&keys] { keys.restoreAll(); }});
        }
        addPage({page->title(), page, [page](const QStringList &words) { return page->find(words); },
                 [page, settings] { return page->isDefault(*settings); },
                 [page, settings] { page->restoreDefaults(*settings); }});
    }
    fitList();
}

// Titles are never cut, whatever the zoom, nor by the scroll bar that it may bring.
void SettingsDialog::fitList()
{
    m_list->ensurePolished();
    const int bar = m_list->verticalScrollBar()->sizeHint().width();
    m_list->setFixedWidth(m_list->sizeHintForColumn(0) + bar
                          + listMargin * m_list->fontInfo().pixelSize() / usualLetters);
}

bool SettingsDialog::event(QEvent *event)
{
    const bool isDone = QDialog::event(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange || event->type() == QEvent::Show) {
        fitList();
    }
    return isDone;
}

void SettingsDialog::addPage(Page page)
{
    m_list->addItem(page.title);
    m_stack->addWidget(page.widget);
    m_pages.push_back(std::move(page));
}

// What is left on the page that is shown stays there; else the first page that has something comes.
void SettingsDialog::narrow(const QString &text)
{
    const QStringList words = text.simplified().split(u' ', Qt::SkipEmptyParts);
    int first = -1;
    for (int row = 0; row < m_list->count(); ++row) {
        const bool isLeft = m_pages[static_cast<size_t>(row)].find(words) > 0;
        m_list->item(row)->setHidden(!isLeft);
        first = isLeft && first < 0 ? row : first;
    }
    m_stack->setVisible(first >= 0);
    m_nothing->setVisible(first < 0);
    m_restore->setVisible(first >= 0);
    if (first >= 0 && m_list->currentItem()->isHidden()) {
        m_list->setCurrentRow(first);
    }
}

void SettingsDialog::showPage(int row)
{
    m_stack->setCurrentIndex(row);
    showDefaults();
}

void SettingsDialog::showDefaults()
{
    m_restore->setEnabled(!m_pages[static_cast<size_t>(m_list->currentRow())].isDefault());
}

} // namespace Ochre::Window
