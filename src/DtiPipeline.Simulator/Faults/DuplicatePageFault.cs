using DtiPipeline.Simulator.Paging;

namespace DtiPipeline.Simulator.Faults;

/// <summary><c>duplicate-page</c>: every later page brings the records of the first one again, as a source with a broken cache does. A single page does not suffer.</summary>
internal sealed class DuplicatePageFault : Fault
{
    public override string Vi => "các trang sau gửi lại đúng các bản ghi của trang đầu";

    public override string En => "later pages bring the records of the first one again";

    public override Page Change(Page page, Occasion occasion) => page with { Start = 0 };
}
