// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "keyring/systemsafe.h"

#include <QObject>
#include <qt6keychain/keychain.h>

using namespace Qt::StringLiterals;

namespace Ochre::Keyring {

namespace {

const QString service = u"ochre"_s;

Outcome outcomeOf(const QKeychain::Job &job)
{
    switch (job.error()) {
    case QKeychain::NoError:
        return Outcome::Done;
    case QKeychain::EntryNotFound:
        return Outcome::NotThere;
    default:
        return Outcome::NoKeyring;
    }
}

/// The job deletes itself when it has ended.
void start(QKeychain::Job *job, const QString &name)
{
    job->setKey(name);
    job->setInsecureFallback(false); // a file that anybody can read is no keyring
    job->start();
}

} // namespace

void SystemSafe::read(const QString &name, QObject *context,
                      std::function<void(Outcome outcome, const QString &password)> then)
{
    auto *job = new QKeychain::ReadPasswordJob(service);
    QObject::connect(job, &QKeychain::Job::finished, context,
                     [job, then = std::move(then)] { then(outcomeOf(*job), job->textData()); });
    start(job, name);
}

void SystemSafe::write(const QString &name, const QString &password, QObject *context,
                       std::function<void(Outcome outcome)> then)
{
    auto *job = new QKeychain::WritePasswordJob(service);
    job->setTextData(password);
    QObject::connect(job, &QKeychain::Job::finished, context, [job, then = std::move(then)] { then(outcomeOf(*job)); });
    start(job, name);
}

void SystemSafe::remove(const QString &name, QObject *context, std::function<void(Outcome outcome)> then)
{
    auto *job = new QKeychain::DeletePasswordJob(service);
    QObject::connect(job, &QKeychain::Job::finished, context, [job, then = std::move(then)] { then(outcomeOf(*job)); });
    start(job, name);
}

bool SystemSafe::mayKeep() const
{
    return QKeychain::isAvailable();
}

} // namespace Ochre::Keyring
