using DtiPipeline.Simulator.Serving;

namespace DtiPipeline.Simulator.Faults;

/// <summary><c>reset</c>: in the middle of every body the connection is reset, as a crashed process or a firewall does it.</summary>
internal sealed class ResetFault : Fault
{
    public override string Vi => "kết nối bị cắt đột ngột (RST) giữa chừng mỗi câu trả lời";

    public override string En => "the connection is reset in the middle of every body";

    public override Answer Change(Answer answer, Occasion occasion) => answer with { CutAfter = answer.Body.Length / 2, Resets = true };
}
