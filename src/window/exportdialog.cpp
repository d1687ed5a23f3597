// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/exportdialog.h"

#include "base/clock.h"
#include "base/filesystem.h"
#include "window/exportwords.h"

#include <QAccessible>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStyle>
#include <QTreeView>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace Ochre::Window {

using Exchange::ExportForm;
using Exchange::ExportWhat;

namespace {

constexpr int idRole = Qt::UserRole;

} // namespace

void ExportDialog::connectParts()
{
    connect(m_what, &QComboBox::currentIndexChanged, this, [this] {
        fillForms();
        fillCourses();
        say({});
    });
    connect(m_form, &QComboBox::currentIndexChanged, this, [this] {
        m_about->setText(formAbout(what(), form()));
        say({});
    });
    connect(m_courses, &QListWidget::itemChanged, this, &ExportDialog::showState);
    connect(m_write, &QPushButton::clicked, this, &ExportDialog::askForFile);
    connect(m_close, &QPushButton::clicked, this, &ExportDialog::reject);
    connect(m_stop, &QPushButton::clicked, this, [this] {
        m_work.stop();
        m_stop->setEnabled(false);
    });
    connect(&m_work, &AsideWork::began, this, &ExportDialog::showState);
    connect(&m_work, &AsideWork::ended, this, &ExportDialog::showState);
    connect(&m_work, &AsideWork::progressed, this, [this](int done, int total) {
        m_progress->setRange(0, total);
        m_progress->setValue(done);
    });
}

void ExportDialog::setWhat(ExportWhat what)
{
    m_what->setCurrentIndex(m_what->findData(static_cast<int>(what)));
}

ExportWhat ExportDialog::what() const
{
    return static_cast<ExportWhat>(m_what->currentData().toInt());
}

ExportForm ExportDialog::form() const
{
    return static_cast<ExportForm>(m_form->currentData().toInt());
}

void ExportDialog::fillForms()
{
    const QSignalBlocker quiet(m_form);
    m_form->clear();
    for (const ExportForm form : Exchange::formsOf(what())) {
        m_form->addItem(formTitle(form), static_cast<int>(form));
    }
    m_about->setText(formAbout(what(), form()));
}

void ExportDialog::fillCourses()
{
    const bool isAsked = Exchange::isByCourse(what());
    {
        const QSignalBlocker quiet(m_courses);
        m_courses->clear();
        for (const Choice &choice : isAsked ? m_parts.courses(what()) : std::vector<Choice>()) {
            auto *item = new QListWidgetItem(choice.title, m_courses);
            item->setData(idRole, choice.id);
            item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
            item->setCheckState(choice.isChosen ? Qt::Checked : Qt::Unchecked);
        }
        if (m_courses->count() > 0) {
            m_courses->setCurrentRow(0);
        }
    }
    m_courses->setVisible(isAsked);
    m_coursesLabel->setVisible(isAsked);
    showState();
}

Exchange::ExportOrder ExportDialog::order() const
{
    Exchange::ExportOrder order{what(), form(), {}};
    for (int row = 0; row < m_courses->count(); ++row) {
        const QListWidgetItem *item = m_courses->item(row);
        if (item->checkState() == Qt::Checked) {
            order.courses << item->data(idRole).toString();
        }
    }
    return order;
}

void ExportDialog::askForFile()
{
    const QString suffix = Exchange::suffixOf(form());
    const QString name = fileNameOf(what()) + u'.' + suffix;
    const QString file =
        QFileDialog::getSaveFileName(this, tr("Export to a file"), QDir(m_parts.folder()).filePath(name),
                                     formTitle(form()) + u" (*."_s + suffix + u')');
    if (!file.isEmpty()) {
        exportTo(QFileInfo(file).suffix().isEmpty() ? file + u'.' + suffix : file);
    }
}

Result<ExportDialog::Written> ExportDialog::write(const Exchange::ExportOrder &order,
                                                  const Exchange::ExportSources &sources, const QString &file,
                                                  const Exchange::Pace &pace)
{
    return Exchange::exported(order, sources, systemClock()(), pace).and_then([&](const Exchange::Outgoing &out) {
        return saveFile(file, out.bytes).transform([&] {
            Written written{file, out.items, {}};
            std::ranges::transform(out.problems, std::back_inserter(written.leftOut),
                                   [](const Course::Problem &problem) {
                                       return ExchangeRow{{}, problem.message, problem.file, problem.line};
                                   });
            return written;
        });
    });
}

void ExportDialog::exportTo(const QString &file)
{
    if (m_work.isBusy()) {
        return;
    }
    m_parts.usedFolder(QFileInfo(file).absolutePath());
    say(tr("Exporting…"));
    const Exchange::ExportOrder order = this->order();
    m_work.start([order, sources = m_parts.sources(order),
                  file](const Exchange::Pace &pace) { return write(order, sources, file, pace); },
                 [this](const Result<Written> &written) { take(written); });
}

void ExportDialog::take(const Result<Written> &written)
{
    m_leftOutModel->setRows(written ? written->leftOut : std::vector<ExchangeRow>());
    m_leftOut->setVisible(written && !written->leftOut.empty());
    if (!written) {
        say(written.error().text(), true);
    } else if (written->leftOut.empty()) {
        say(writtenSentence(what(), written->items, written->file));
    } else {
        say(tr("%1 What this form cannot say was left out and is listed here.")
                .arg(writtenSentence(what(), written->items, written->file)));
    }
    showState();
    if (std::exchange(m_closesThen, false)) {
        QDialog::reject();
    }
}

void ExportDialog::showState()
{
    const bool isBusy = m_work.isBusy();
    m_progress->setVisible(isBusy);
    m_stop->setVisible(isBusy);
    m_stop->setEnabled(isBusy);
    if (isBusy) {
        m_progress->setRange(0, 0); // until it is known how much there is
        m_leftOut->hide();
    }
    const bool isChosen = !Exchange::isByCourse(what()) || !order().courses.isEmpty();
    m_write->setEnabled(!isBusy && isChosen);
    for (QWidget *part : std::initializer_list<QWidget *>{m_what, m_form, m_courses}) {
        part->setEnabled(!isBusy);
    }
}

void ExportDialog::say(const QString &sentence, bool isBad)
{
    m_state->setText(sentence);
    m_state->setProperty("bad", isBad);
    m_state->style()->unpolish(m_state);
    m_state->style()->polish(m_state);
    m_state->setVisible(!sentence.isEmpty());
    if (!sentence.isEmpty()) {
        QAccessibleAnnouncementEvent event(m_state, sentence);
        QAccessible::updateAccessibility(&event);
    }
}

void ExportDialog::reject()
{
    if (m_work.isBusy()) {
        m_closesThen = true;
        m_work.stop();
        return;
    }
    QDialog::reject();
}

} // namespace Ochre::Window
