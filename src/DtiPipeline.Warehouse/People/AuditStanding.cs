using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Warehouse.Checking;

namespace DtiPipeline.Warehouse.People;

/// <summary>How the chain of the record stands.</summary>
/// <param name="Broken">The first entry found that does not follow from the one before it; an id of 0 says that the last entries are gone. Null: none.</param>
/// <param name="Whole">When all entries from the first on were last found right, and how many there were; null: never.</param>
public sealed record AuditStanding(AuditEntry? Broken, AuditMark? Whole)
{
    /// <summary>What to tell of it; nothing when all entries follow.</summary>
    public IEnumerable<Finding> Findings => HashCheck.RecordOf(Broken);
}
