// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "runner/cargoprogress.h"
#include "runner/cargoreport.h"
#include "runner/project.h"
#include "runner/projectscratch.h"
#include "runner/trust.h"
#include "sandbox/sandboxedprocess.h"

#include <QObject>

#include <functional>
#include <map>

namespace Ochre::Runner {

/// What cargo is to do with a project. It executes the project's build scripts and procedural macros: `trust` says how
/// far that may go.
struct ProjectOrder {
    CompilePurpose purpose = CompilePurpose::Check;
    Project project = {};
    Trust trust = Trust::Unstated;
};

/// The one place where cargo works on projects: one at a time, since one cargo locks out another in its folder. Each
/// client has at most one order; what is wanted on demand ends a check, which starts again later.
class ProjectBuilder final : public QObject {
    Q_OBJECT
public:
    /// In ascending importance.
    enum class Client { Check, Demand };
    using Handler = std::function<void(const CargoReport &)>;

    ProjectBuilder(const QString &root, QObject *parent);
    ~ProjectBuilder() override;

    /// Starts what waits or runs again with the new toolchain.
    void setSetting(const CompileSetting &setting);
    [[nodiscard]] const CompileSetting &setting() const { return m_setting; }
    [[nodiscard]] const ProjectScratch &scratch() const { return m_scratch; }

    /// Replaces the client's order; the handler is called once, later, unless the order is replaced or cancelled.
    /// Programs are told by their paths on this machine.
    void submit(Client client, const ProjectOrder &order, const Handler &handler);
    void cancel(Client client);

signals:
    void progressed(const Ochre::Runner::CargoStep &step); ///< of what was demanded

private:
    struct Waiting {
        ProjectOrder order;
        Handler handler;
    };

    void schedule();
    void start(Client client);
    void stopRunning();
    void collect(const QByteArray &bytes, bool isError);
    void conclude(const Sandbox::ProcessResult &process);
    void tell(const CargoReport &report);
    [[nodiscard]] Result<void> prepare(const ProjectOrder &order);

    ProjectScratch m_scratch;
    CompileSetting m_setting;
    std::map<Client, Waiting> m_orders;
    Sandbox::SandboxedProcess m_process;
    Client m_runningFor = Client::Check;
    Project m_running;
    bool m_isRunning = false;   ///< up to the call of the handler
    bool m_isAbandoned = false; ///< nobody waits for what runs
    QByteArray m_output;
    QByteArray m_error;
    CargoStep m_step;
};

} // namespace Ochre::Runner
