using DtiPipeline.Simulator.Paging;
using DtiPipeline.Simulator.Serving;

namespace DtiPipeline.Simulator.Faults;

/// <summary>
/// One way in which a source goes wrong: a pure change of the page before it is written, or of the answer before it is sent. A fault keeps no
/// state; what it needs to know is in the <see cref="Occasion"/>. A new one is one class here and one line in <see cref="FaultTable"/>.
/// </summary>
internal abstract class Fault
{
    /// <summary>What the source does, for the list of faults, in Vietnamese.</summary>
    public abstract string Vi { get; }

    /// <summary>The same in English.</summary>
    public abstract string En { get; }

    /// <summary>Whether requests that would be refused anyway, and those for a token, suffer too. Otherwise only good pages do.</summary>
    public virtual bool HitsEverything => false;

    public virtual Page Change(Page page, Occasion occasion) => page;

    public virtual Answer Change(Answer answer, Occasion occasion) => answer;
}
