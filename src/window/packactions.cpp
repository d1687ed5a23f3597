// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/packactions.h"

#include "base/paths.h"
#include "exchange/formatguess.h"
#include "window/actions.h"
#include "window/packdialog.h"

#include <QApplication>
#include <QDropEvent>
#include <QFileDialog>
#include <QFuture>
#include <QMimeData>
#include <QPromise>
#include <QThreadPool>
#include <QWindow>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Window {

namespace {

// Runs `work` on the pool; what comes of it is given to `then` on the thread of `context`, unless that is gone by then.
template<typename Work, typename Then>
void runAside(QObject *context, Work work, Then then)
{
    using Value = std::invoke_result_t<Work>;
    const auto promise = std::make_shared<QPromise<Value>>();
    promise->start();
    promise->future().then(context, [then](QFuture<Value> future) { then(future.takeResult()); });
    QThreadPool::globalInstance()->start([promise, work] {
        promise->addResult(work());
        promise->finish();
    });
}

// The window of a widget, or the native window that is told of drops first.
bool isPartOf(const QWidget &window, const QObject *watched)
{
    const auto *widget = qobject_cast<const QWidget *>(watched);
    return widget ? widget->window() == &window : watched == window.windowHandle();
}

} // namespace

PackActions::PackActions(Actions &actions, const QString &data, QWidget &window)
    : QObject(&window)
    , m_window(window)
    , m_courses(Packs::coursesFolder(data))
{
    actions.bind(u"installCourseAction"_s, this, &PackActions::choose);
    m_window.setAcceptDrops(true);
    qApp->installEventFilter(this); // an editor would take the name of a dropped file as text
}

bool PackActions::isPack(const QString &path)
{
    return path.endsWith(".ochrepack"_L1, Qt::CaseInsensitive);
}

void PackActions::choose()
{
    const QString path =
        QFileDialog::getOpenFileName(&m_window, tr("Install a course"), {}, tr("Courses in one file (*.ochrepack)"));
    if (!path.isEmpty()) {
        open(path);
    }
}

void PackActions::open(const QString &path)
{
    m_waiting << path;
    next();
}

void PackActions::next()
{
    if (m_isBusy || m_waiting.isEmpty()) {
        return;
    }
    m_isBusy = true;
    const QString path = m_waiting.takeFirst();
    emit progressed(tr("Reading the course…"));
    runAside(
        this,
        [path, courses = m_courses, own = Paths::standard().lessons] {
            return Packs::PreparedPack::prepare(path, courses, Packs::reservedIds(own));
        },
        [this](const Prepared &prepared) { ask(prepared); });
}

void PackActions::ask(const Prepared &prepared)
{
    emit progressed({});
    if (!prepared) {
        emit failed(prepared.error());
        done();
        return;
    }
    auto *dialog = new PackDialog((*prepared)->facts(), &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::finished, this, [this, pack = *prepared](int result) mutable {
        if (result == QDialog::Accepted) {
            install(pack);
        } else {
            done();
        }
        // What was unpacked is removed where it does not hold up the window.
        QThreadPool::globalInstance()->start([last = std::move(pack)] {});
    });
    dialog->open();
}

void PackActions::install(const std::shared_ptr<Packs::PreparedPack> &pack)
{
    emit progressed(tr("Installing the course…"));
    runAside(
        this, [pack] { return pack->install(); },
        [this, facts = pack->facts()](const Result<QString> &folder) {
            emit progressed(folder ? tr("“%1” is installed.").arg(facts.title.left(80)) : QString());
            if (folder) {
                emit installed(facts.id);
            } else {
                emit failed(folder.error());
            }
            done();
        });
}

void PackActions::done()
{
    m_isBusy = false;
    next();
}

bool PackActions::takeDrop(QDropEvent &event, bool isDropped)
{
    QStringList files;
    const QList<QUrl> urls = event.mimeData()->urls();
    const QString only = urls.size() == 1 ? urls.front().toLocalFile() : QString();
    if (!only.isEmpty() && Exchange::mayBeImport(only)) {
        event.setDropAction(Qt::CopyAction);
        event.accept();
        if (isDropped) {
            emit importDropped(only);
        }
        return true;
    }
    for (const QUrl &url : urls) {
        const QString file = url.toLocalFile();
        if (!isPack(file) && !file.endsWith(".rs"_L1, Qt::CaseInsensitive)) {
            return false;
        }
        files << file;
    }
    if (files.isEmpty()) {
        return false;
    }
    event.setDropAction(Qt::CopyAction); // never moved: the file stays where it is
    event.accept();
    if (isDropped) {
        for (const QString &file : std::as_const(files)) {
            isPack(file) ? open(file) : emit programDropped(file);
        }
    }
    return true;
}

bool PackActions::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::DragEnter:
    case QEvent::DragMove:
    case QEvent::Drop:
        return isPartOf(m_window, watched)
               && takeDrop(static_cast<QDropEvent &>(*event), event->type() == QEvent::Drop);
    default:
        return false;
    }
}

} // namespace Ochre::Window
